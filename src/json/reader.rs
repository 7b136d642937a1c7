//! Reads JSON (RFC 8259) in one pass.

use crate::json::{
    Json,
    fault::{FaultAt, JsonFault},
    string,
};

type Read<T> = Result<T, FaultAt>;

/// A text, and how far it has been read.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Reads a text that is one value with nothing but white space around it. Arrays and objects may be nested to
    /// `depth`.
    pub(super) fn read(text: &'a str, depth: usize) -> Read<Json> {
        let mut reader = Self { text, at: 0 };
        let value = reader.value(depth)?;
        if reader.at < text.len() { Err(reader.fault()) } else { Ok(value) }
    }

    /// Reads a value and the white space around it.
    fn value(&mut self, depth: usize) -> Read<Json> {
        self.skip_space();
        let below = depth.checked_sub(1).ok_or((JsonFault::Depth, self.at));
        let value = match self.peek() {
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'"' => self.string().map(Json::String),
            b'[' => self.array(below?),
            b'{' => self.object(below?),
            _ => self.number(),
        }?;
        self.skip_space();
        Ok(value)
    }

    fn array(&mut self, depth: usize) -> Read<Json> {
        self.skip();
        self.skip_space();
        let mut items = Vec::new();
        if !self.take(b']') {
            items.push(self.value(depth)?);
            while self.take(b',') {
                items.push(self.value(depth)?);
            }
            self.expect(b']')?;
        }
        Ok(Json::Array(items))
    }

    fn object(&mut self, depth: usize) -> Read<Json> {
        self.skip();
        self.skip_space();
        let mut members = Vec::new();
        if !self.take(b'}') {
            members.push(self.member(depth)?);
            while self.take(b',') {
                members.push(self.member(depth)?);
            }
            self.expect(b'}')?;
        }
        Ok(Json::Object(members))
    }

    fn member(&mut self, depth: usize) -> Read<(String, Json)> {
        self.skip_space();
        let name = self.string()?;
        self.skip_space();
        self.expect(b':')?;
        Ok((name, self.value(depth)?))
    }

    fn word(&mut self, word: &str, value: Json) -> Read<Json> {
        word.bytes().try_for_each(|byte| self.expect(byte))?;
        Ok(value)
    }

    fn string(&mut self) -> Read<String> {
        let start = self.at;
        self.expect(b'"')?;
        while !self.take(b'"') {
            match self.peek() {
                b'\\' => self.escape()?,
                ..b' ' => return Err(self.fault()),
                _ => self.skip(),
            }
        }
        string::unescape(self.since(start)).ok_or((JsonFault::Surrogate, start))
    }

    fn escape(&mut self) -> Read<()> {
        self.skip();
        match self.peek() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.skip(),
            b'u' => {
                self.skip();
                for _ in 0..4 {
                    if !self.peek().is_ascii_hexdigit() {
                        return Err(self.fault());
                    }
                    self.skip();
                }
            }
            _ => return Err(self.fault()),
        }
        Ok(())
    }

    fn number(&mut self) -> Read<Json> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Json::Number(self.since(start).to_owned()))
    }

    /// Reads at least one digit.
    fn digits(&mut self) -> Read<()> {
        if !self.peek().is_ascii_digit() {
            return Err(self.fault());
        }
        while self.peek().is_ascii_digit() {
            self.skip();
        }
        Ok(())
    }

    /// Returns the next byte, or zero at the end. JSON has no zero anywhere.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn skip(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.skip();
        }
    }

    /// Skips this byte if it comes next, and returns whether it did.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == byte;
        if is_next {
            self.skip();
        }
        is_next
    }

    fn expect(&mut self, byte: u8) -> Read<()> {
        if self.take(byte) { Ok(()) } else { Err(self.fault()) }
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn fault(&self) -> FaultAt {
        (JsonFault::Grammar, self.at)
    }
}
