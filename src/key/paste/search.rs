//! The texts that an input may be, from as it is to under several encodings, in bounds.

use std::collections::VecDeque;

use zeroize::Zeroizing;

use crate::key::{
    paste::{
        text::{self, Input},
        wrapper,
    },
    pem::bare,
    repairs::Repairs,
};
use crate::{Code, layer};

/// How many encodings one text may have around it.
const MAX_DEPTH: usize = 8;
/// How many texts are read, and how many bytes all of them have at most: sixteen of the longest input.
const MAX_TEXTS: usize = 64;
const MAX_BYTES: usize = 16 * crate::key::MAX_INPUT;

/// One text that the input may be.
pub(crate) struct State {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    /// What was undone on the way.
    pub(crate) repairs: Repairs,
    pub(crate) depth: usize,
    /// Whether nothing was guessed on the way: see `is_decoding` of `layer::Undone`.
    pub(crate) is_decoded: bool,
}

/// Gives out the states of an input, the least changed first.
pub(crate) struct Search {
    waiting: VecDeque<State>,
    seen: Vec<Zeroizing<Vec<u8>>>,
    bytes: usize,
}

impl Search {
    pub(crate) fn new(input: &[u8]) -> Self {
        let bytes = Zeroizing::new(input.to_vec());
        let first = State { bytes, repairs: Repairs::default(), depth: 0, is_decoded: true };
        let mut search = Self { waiting: VecDeque::new(), seen: Vec::new(), bytes: 0 };
        search.push(first);
        search
    }

    pub(crate) fn next(&mut self) -> Option<State> {
        self.waiting.pop_front()
    }

    /// Puts all texts in line that the text of `state` may be with one encoding less.
    pub(crate) fn expand(&mut self, state: &State) {
        if state.depth >= MAX_DEPTH {
            return;
        }
        let mut repairs = state.repairs.clone();
        let Input::Text(text) = text::decode(&state.bytes, &mut repairs) else { return };
        for undone in layer::undo(&text) {
            let mut repairs = repairs.clone();
            for (code, count) in undone.repairs {
                repairs.count(code, count);
            }
            let is_decoded = state.is_decoded && undone.is_decoding;
            self.push(State { bytes: undone.bytes, repairs, depth: state.depth.saturating_add(1), is_decoded });
        }
        self.push_wrapped(state, &text, &repairs);
    }

    /// What the reader itself undoes where it ends in a key: quoted mail, base64 of a text.
    fn push_wrapped(&mut self, state: &State, text: &str, repairs: &Repairs) {
        let depth = state.depth.saturating_add(1);
        let mut unquoted = repairs.clone();
        let inner = wrapper::unquote_lines(text, &mut unquoted);
        let bytes = Zeroizing::new(inner.as_bytes().to_vec());
        self.push(State { bytes, repairs: unquoted, depth, is_decoded: state.is_decoded });
        for found in bare::all(text) {
            if let Ok(bytes) = found.content
                && !bytes.starts_with(&[0x30])
            {
                let mut repairs = repairs.clone();
                repairs.add(Code::Base64OfPemRead);
                self.push(State { bytes, repairs, depth, is_decoded: state.is_decoded });
            }
        }
    }

    fn push(&mut self, state: State) {
        let bytes = self.bytes.saturating_add(state.bytes.len());
        let is_new = !self.seen.contains(&state.bytes);
        if is_new && self.seen.len() < MAX_TEXTS && bytes <= MAX_BYTES {
            self.bytes = bytes;
            self.seen.push(state.bytes.clone());
            self.waiting.push_back(state);
        }
    }
}
