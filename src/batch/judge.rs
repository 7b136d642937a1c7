//! Checks a row with the same rules as any single request.

use std::{collections::BTreeMap, rc::Rc};

use crate::batch::row::Row;
use crate::{
    Code, Finding, Problem, Severity,
    claims::Checked,
    fault::{Fault, fault},
    json::Json,
    token::size_warning,
};

/// A fault of a row, with its field.
pub(super) type RowFault = (Severity, &'static str, Fault);

/// What the rules say about a row.
pub(super) struct Judged {
    /// The row's own faults. Faults of the shared settings are reported once, elsewhere.
    pub(super) faults: Vec<RowFault>,
    /// Things that are legal but perhaps not intended, as reported for a single token.
    pub(super) warnings: Vec<Finding>,
}

/// Checks rows that share one request.
pub(super) struct Judge {
    shared: Json,
    now: i64,
    /// What is wrong with the settings that all rows share.
    pub(super) settings: Vec<Problem>,
    /// Most rows differ only in the user, so each distinct kind of row is checked once.
    known: BTreeMap<String, Rc<Judged>>,
}

/// Stands in for every ordinary user name, and for a missing one, which is reported elsewhere.
const ANYONE: &str = "a";
/// The longest user name that cannot affect the rules.
const USUAL_BYTES: usize = 40;

impl Judge {
    pub(super) fn new(shared: Json, now: i64) -> Self {
        let mut judge = Self { shared, now, settings: Vec::new(), known: BTreeMap::new() };
        let anyone = Row { user: ANYONE.to_owned(), ..Row::default() };
        if let Ok(request) = anyone.request(&judge.shared) {
            judge.settings = Checked::new(&request, now).problems;
        }
        // Tokens that share one `jti` would not be distinct.
        if judge.shared.get("jti").is_some_and(|jti| *jti != Json::Null && jti.as_str() != Some("")) {
            judge.settings.push(Problem::new("jti", fault(Code::BatchJtiFixed)));
        }
        judge
    }

    pub(super) fn judge(&mut self, row: &Row) -> Rc<Judged> {
        if !is_usual(&row.user) {
            return Rc::new(self.examine(row));
        }
        let cells = [&row.lifetime_seconds, &row.acl, &row.claims].map(|cell| Json::from(cell.as_str()));
        let kind = Json::Array(Vec::from(cells)).to_text();
        if let Some(known) = self.known.get(&kind) {
            return Rc::clone(known);
        }
        let judged = Rc::new(self.examine(&Row { user: ANYONE.to_owned(), ..row.clone() }));
        self.known.insert(kind, Rc::clone(&judged));
        judged
    }

    fn examine(&self, row: &Row) -> Judged {
        let request = match row.request(&self.shared) {
            Ok(request) => request,
            Err(fault) => return Judged { faults: vec![(Severity::Error, "acl", fault)], warnings: Vec::new() },
        };
        let checked = Checked::new(&request, self.now);
        let size = size_warning(&checked.request, self.now);
        let own = checked.problems.into_iter().filter(|problem| !self.settings.contains(problem));
        let faults = own.map(|Problem { code, field, details }| (Severity::Error, field, (code, details)));
        Judged { faults: faults.collect(), warnings: checked.warnings.into_iter().chain(size).collect() }
    }
}

/// Returns whether a name is so ordinary that no rule applies to it. The others are checked one by one.
fn is_usual(user: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'@' | b'+');
    user.len() <= USUAL_BYTES && !user.starts_with("USR-") && user.bytes().all(plain)
}
