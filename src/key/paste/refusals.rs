//! Why none of the texts that an input may be is a key: the one reason that helps.

use crate::key::{
    paste::{
        mask,
        search::State,
        text::{self, Input},
    },
    repairs::Repairs,
};
use crate::{Code, Error};

/// The refusals of a search.
#[derive(Default)]
pub(crate) struct Refusals {
    /// Of the input as it is.
    first: Option<Error>,
    /// Of the first text below it that says more.
    below: Option<Error>,
    /// That a part is hidden or left out.
    mask: Option<Error>,
}

impl Refusals {
    pub(crate) fn add(&mut self, state: &State, error: Error) {
        if self.mask.is_none()
            && let Input::Text(text) = text::decode(&state.bytes, &mut Repairs::default())
        {
            self.mask = mask::find(&text);
        }
        let first_says = self.first.as_ref().map_or(0, weight);
        if self.first.is_none() {
            self.first = Some(error);
        } else if self.below.is_none() && state.is_decoded && weight(&error) > first_says {
            self.below = Some(error);
        }
    }

    pub(crate) fn into_error(self) -> Error {
        self.mask.or(self.below).or(self.first).unwrap_or_else(|| Error::key(Code::KeyNotRecognised))
    }
}

/// Whether the input was understood as it is, so that no other reading of it is looked for.
pub(crate) fn is_final(error: &Error) -> bool {
    weight(error) == FINAL
}

const FINAL: u8 = 3;

/// How much a refusal says: nothing of a key, that letters are wrong, that it is a key or a part of one.
fn weight(error: &Error) -> u8 {
    let letters = matches!(error.details.get("reason"), Some(crate::Detail::Text(reason)) if reason == "base64_letter");
    match error.code {
        Code::KeyEmpty
        | Code::KeyNotRecognised
        | Code::KeyIsPath
        | Code::KeyIsSecret
        | Code::KeyIsToken
        | Code::KeyIsApplicationId => 0,
        Code::KeyDamaged if letters => 1,
        Code::KeyDamaged
        | Code::KeyTruncated
        | Code::KeyInconsistent
        | Code::KeyIsPublic
        | Code::KeyIsCertificate
        | Code::KeyIsRequest => 2,
        _ => FINAL,
    }
}
