//! A strict reader for DER (X.690), with just enough to read keys and to name what is not one.

/// The tags that we read.
pub(crate) mod tag {
    pub(crate) const INTEGER: u8 = 0x02;
    pub(crate) const BIT_STRING: u8 = 0x03;
    pub(crate) const OCTET_STRING: u8 = 0x04;
    pub(crate) const NULL: u8 = 0x05;
    pub(crate) const OID: u8 = 0x06;
    pub(crate) const SEQUENCE: u8 = 0x30;
    pub(crate) const CONTEXT_0: u8 = 0xa0;
    /// `[1] IMPLICIT BIT STRING`
    pub(crate) const CONTEXT_1_PRIMITIVE: u8 = 0x81;
}

/// Why bytes are not DER.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DerFault {
    /// An element is longer than the input. Says how many bytes are missing.
    Short(usize),
    /// The bytes break a rule. Says which.
    Broken(&'static str),
}

/// A tag and its value.
#[derive(Clone, Copy)]
pub(crate) struct Element<'a> {
    pub(crate) tag: u8,
    pub(crate) value: &'a [u8],
}

/// The elements that are left to read.
#[derive(Clone, Copy)]
pub(crate) struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the next element, whatever its tag.
    pub(crate) fn next(&mut self) -> Result<Element<'a>, DerFault> {
        let (tag, header, length) = header(self.0)?;
        let end = header.checked_add(length).ok_or(DerFault::Broken("length"))?;
        let Some((element, rest)) = self.0.split_at_checked(end) else {
            return Err(DerFault::Short(end.saturating_sub(self.0.len())));
        };
        self.0 = rest;
        Ok(Element { tag, value: element.get(header..).unwrap_or_default() })
    }

    /// Returns the value of the next element, which must have this tag.
    pub(crate) fn take(&mut self, tag: u8) -> Result<&'a [u8], DerFault> {
        let element = self.next()?;
        if element.tag == tag { Ok(element.value) } else { Err(DerFault::Broken("tag")) }
    }

    /// Returns the value of the next element if it has this tag.
    pub(crate) fn take_if(&mut self, tag: u8) -> Result<Option<&'a [u8]>, DerFault> {
        if self.0.first() == Some(&tag) { self.take(tag).map(Some) } else { Ok(None) }
    }

    /// Returns a reader for the elements of the next SEQUENCE.
    pub(crate) fn sequence(&mut self) -> Result<Self, DerFault> {
        self.take(tag::SEQUENCE).map(Self)
    }

    /// Reads a non-negative INTEGER in its shortest form, without the leading zero (X.690 §8.3.2).
    pub(crate) fn unsigned(&mut self) -> Result<&'a [u8], DerFault> {
        match self.take(tag::INTEGER)? {
            [] => Err(DerFault::Broken("integer_empty")),
            [0] => Ok(&[]),
            [0, rest @ ..] if rest.first().is_some_and(|byte| *byte >= 0x80) => Ok(rest),
            [0, ..] => Err(DerFault::Broken("integer_encoding")),
            [first, ..] if *first >= 0x80 => Err(DerFault::Broken("integer_negative")),
            value => Ok(value),
        }
    }

    /// Reads a small INTEGER, such as a version.
    pub(crate) fn small(&mut self) -> Result<u32, DerFault> {
        let value = self.unsigned()?;
        if value.len() > 4 {
            return Err(DerFault::Broken("integer_size"));
        }
        Ok(value.iter().fold(0_u32, |sum, byte| (sum << 8) | u32::from(*byte)))
    }

    /// Reads a BIT STRING of whole bytes.
    pub(crate) fn bit_string(&mut self) -> Result<&'a [u8], DerFault> {
        match self.take(tag::BIT_STRING)? {
            [0, rest @ ..] => Ok(rest),
            _ => Err(DerFault::Broken("bit_string")),
        }
    }

    /// Checks that nothing follows.
    pub(crate) fn end(&self) -> Result<(), DerFault> {
        if self.0.is_empty() { Ok(()) } else { Err(DerFault::Broken("trailing_data")) }
    }
}

/// Returns the tag, the size of the header and the size of the value (X.690 §8.1 and §10.1: the shortest form only).
fn header(bytes: &[u8]) -> Result<(u8, usize, usize), DerFault> {
    let (tag, first) = match bytes {
        [tag, _, ..] if tag & 0x1f == 0x1f => return Err(DerFault::Broken("tag")),
        [tag, first, ..] => (*tag, *first),
        _ => return Err(DerFault::Short(2_usize.saturating_sub(bytes.len()))),
    };
    if first < 0x80 {
        return Ok((tag, 2, usize::from(first)));
    }
    let count = usize::from(first & 0x7f);
    if count == 0 || count > 3 {
        return Err(DerFault::Broken("length"));
    }
    let header = count.saturating_add(2);
    let digits = bytes.get(2..header).ok_or(DerFault::Short(header.saturating_sub(bytes.len())))?;
    let length = digits.iter().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
    let shortest = length >= 0x80 && digits.first() != Some(&0);
    if shortest { Ok((tag, header, length)) } else { Err(DerFault::Broken("length")) }
}

/// Returns how long the structure must be, according to the header that these bytes start with.
pub(crate) fn expected_length(start: &[u8]) -> Option<usize> {
    let (tag, header, length) = header(start).ok()?;
    (tag == tag::SEQUENCE).then(|| header.saturating_add(length))
}

/// Encodes one element with this tag and value.
pub(crate) fn element(tag: u8, value: &[u8]) -> zeroize::Zeroizing<Vec<u8>> {
    let digits: Vec<u8> = value.len().to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
    let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(value.len().saturating_add(8)));
    bytes.push(tag);
    match digits.as_slice() {
        [] => bytes.push(0),
        [short] if *short < 0x80 => bytes.push(*short),
        long => {
            // A length has at most eight bytes, so the count fits.
            bytes.push(0x80 | u8::try_from(long.len()).unwrap_or_default());
            bytes.extend_from_slice(long);
        }
    }
    bytes.extend_from_slice(value);
    bytes
}

/// Encodes a non-negative INTEGER from big-endian bytes.
pub(crate) fn integer(number: &[u8]) -> zeroize::Zeroizing<Vec<u8>> {
    let trimmed = trim(number);
    if trimmed.first().is_none_or(|byte| *byte >= 0x80) {
        let mut padded = zeroize::Zeroizing::new(Vec::with_capacity(trimmed.len().saturating_add(1)));
        padded.push(0);
        padded.extend_from_slice(trimmed);
        return element(tag::INTEGER, &padded);
    }
    element(tag::INTEGER, trimmed)
}

/// Encodes a SEQUENCE of these elements.
pub(crate) fn sequence(elements: &[&[u8]]) -> zeroize::Zeroizing<Vec<u8>> {
    element(tag::SEQUENCE, &zeroize::Zeroizing::new(elements.concat()))
}

/// Returns a big-endian number without its leading zeros.
pub(crate) fn trim(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}
