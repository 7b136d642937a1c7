//! Lists the texts that an input may stand for, from the input itself to several encodings deep, within limits.

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

/// How many encodings may be around one text.
const MAX_DEPTH: usize = 8;
/// How many texts are read. Their total size is limited to sixteen times the longest input.
const MAX_TEXTS: usize = 64;
const MAX_BYTES: usize = 16 * crate::key::MAX_INPUT;

/// One text that the input may stand for.
pub(crate) struct State {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    /// What was undone to get here.
    pub(crate) repairs: Repairs,
    pub(crate) depth: usize,
    /// Whether no step was a guess: see `is_decoding` of `layer::Undone`.
    pub(crate) is_decoded: bool,
}

/// Yields the states of an input, starting with the least changed.
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

    /// Queues every text that the text of `state` may be with one encoding less.
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

    /// Queues what the reader unwraps by itself if that leads to a key: quoted mail, and base64 of a text.
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
