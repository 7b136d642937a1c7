//! Chooses the most helpful reason why none of an input's possible readings is a key.

use crate::key::{
    paste::{
        mask,
        search::State,
        text::{self, Input},
    },
    repairs::Repairs,
};
use crate::{Code, Error};

/// The refusals collected during a search.
#[derive(Default)]
pub(crate) struct Refusals {
    /// The refusal of the input as it is.
    first: Option<Error>,
    /// The refusal of the first decoded text that says more.
    below: Option<Error>,
    /// A refusal because a part is masked or left out.
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

/// Returns whether the input was understood as it is, so that we need not try another reading.
pub(crate) fn is_final(error: &Error) -> bool {
    weight(error) == FINAL
}

const FINAL: u8 = 3;

/// Returns how much a refusal says, from nothing about a key, to wrong letters, to a key or a part of one.
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
