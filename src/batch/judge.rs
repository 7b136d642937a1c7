//! What is wrong with a row: the rules are those of every request.

use std::{collections::BTreeMap, rc::Rc};

use super::row::Row;
use crate::{Code, Problem, Severity, claims::Checked, json::Json, rules::Fault};

/// A fault of a row with its field.
pub(super) type RowFault = (Severity, &'static str, Fault);

/// Judges rows that share a request.
pub(super) struct Judge {
    shared: Json,
    now: i64,
    /// What is wrong with the settings that all rows share.
    pub(super) settings: Vec<Problem>,
    /// Most rows differ in the user alone: each kind of row is judged once.
    known: BTreeMap<[String; 3], Rc<Vec<RowFault>>>,
}

impl Judge {
    pub(super) fn new(shared: Json, now: i64) -> Self {
        let mut judge = Self { shared, now, settings: Vec::new(), known: BTreeMap::new() };
        let anyone = Row { user: "a".to_owned(), ..Row::default() };
        if let Ok(request) = anyone.request(&judge.shared) {
            judge.settings = Checked::new(&request, now).problems;
        }
        // One ID for many tokens would be the same token again.
        if judge.shared.get("jti").is_some_and(|jti| *jti != Json::Null && jti.as_str() != Some("")) {
            judge.settings.push(Problem {
                code: Code::BatchJtiFixed,
                field: "jti",
                details: crate::Details::default(),
            });
        }
        judge
    }

    /// Faults of the row's own; those of the settings are told once.
    pub(super) fn faults(&mut self, row: &Row) -> Rc<Vec<RowFault>> {
        let key = [&row.lifetime_seconds, &row.acl, &row.claims].map(Clone::clone);
        // What the rules say of the user depends on the name.
        let usual = !row.user.starts_with("USR-");
        if let Some(known) = self.known.get(&key).filter(|_| usual) {
            return Rc::clone(known);
        }
        let faults = Rc::new(self.examine(row));
        if usual {
            self.known.insert(key, Rc::clone(&faults));
        }
        faults
    }

    fn examine(&self, row: &Row) -> Vec<RowFault> {
        let request = match row.request(&self.shared) {
            Ok(request) => request,
            Err(fault) => return vec![(Severity::Error, "acl", fault)],
        };
        let checked = Checked::new(&request, self.now);
        let own = checked.problems.into_iter().filter(|problem| !self.settings.contains(problem));
        let problems = own.map(|Problem { code, field, details }| (Severity::Error, field, (code, details)));
        // What the settings are warned of is not the row's.
        let warnings = checked.warnings.into_iter().filter_map(|warning| {
            let field = match warning.code {
                Code::SubIsUserId => "sub",
                Code::AclAllowsNothing if !row.acl.is_empty() => "acl",
                _ => return None,
            };
            Some((Severity::Warning, field, (warning.code, warning.details)))
        });
        problems.chain(warnings).collect()
    }
}
