//! Finds the one key that was meant in everything an input contains.

use crate::key::refusal;
use crate::key::{
    Format, MAX_INPUT, PublicKey, ReadOptions, encrypted,
    paste::{
        collect::{self, Collection},
        piece::Piece,
        refusals::{Refusals, is_final},
        search::{Search, State},
    },
    public,
    signing::portable::PortableKey,
    structure::{self, Thing},
};
use crate::{Code, Error, Repair, Result};

/// A private key whose numbers are right, and what surrounded it.
pub(crate) struct FoundKey {
    pub(crate) portable: PortableKey,
    pub(crate) format: Format,
    pub(crate) encrypted: bool,
    pub(crate) repairs: Vec<Repair>,
    pub(crate) application_id: Option<String>,
}

/// One possible reading of the input: a private key, perhaps still locked, and everything else that was there.
struct Candidate {
    piece: Piece,
    /// The checked numbers. `None` if a passphrase is needed first.
    open: Option<(Format, PortableKey)>,
    all: Collection,
}

pub(crate) fn read_private(input: &[u8], passphrase: Option<&[u8]>, options: ReadOptions) -> Result<FoundKey> {
    check_length(input)?;
    let Candidate { mut piece, open, mut all } = find(input)?;
    let (format, portable, encrypted) = match open {
        Some((format, portable)) => (format, portable, false),
        None => {
            let (format, portable) = unlock(&piece, passphrase, options)?;
            (format, portable, true)
        }
    };
    piece.report_label(match (format, encrypted) {
        (_, true) => "ENCRYPTED PRIVATE KEY",
        (Format::Pkcs1, false) => "RSA PRIVATE KEY",
        _ => "PRIVATE KEY",
    });
    all.repairs.merge(&piece.repairs);
    Ok(FoundKey { portable, format, encrypted, repairs: all.repairs.into_list(), application_id: all.application_id })
}

/// Returns the fingerprint of the one unencrypted key in `input`.
pub(crate) fn identify(input: &[u8]) -> Result<String> {
    check_length(input)?;
    let (_, portable) = find(input)?.open.ok_or_else(|| Error::new(Code::KeyEncrypted, "passphrase"))?;
    Ok(PublicKey::of(&portable)?.fingerprint())
}

fn unlock(piece: &Piece, passphrase: Option<&[u8]>, options: ReadOptions) -> Result<(Format, PortableKey)> {
    let Thing::Encrypted(algorithm, ciphertext) = piece.thing()? else { return Err(refusal::damaged("structure")) };
    let opened = encrypted::open(algorithm, ciphertext, passphrase, options.allow_costly)?;
    match structure::recognise(&opened)? {
        Thing::Private(format, numbers) => Ok((format, PortableKey::checked(&numbers)?)),
        Thing::Encrypted(..) => Err(refusal::damaged("structure")),
        Thing::Public(_, _, code) => Err(Error::key(code)),
        Thing::Other(error) => Err(error),
    }
}

/// Finds the one key in the input. Tries the input as it is first. If that is not a key, tries each text that remains
/// after undoing an encoding, until one has a key whose numbers belong together.
///
/// # Errors
/// [`Code::KeySeveral`] if another text has another key. Otherwise the refusal of the input as it is or, if that does
/// not mention a key, of the first text that does.
fn find(input: &[u8]) -> Result<Candidate> {
    let mut search = Search::new(input);
    let mut refusals = Refusals::default();
    while let Some(state) = search.next() {
        match candidate(&state) {
            Ok(reading) => {
                search.expand(&state);
                return only(reading, search);
            }
            Err(error) if state.depth == 0 && is_final(&error) => return Err(error),
            Err(error) => refusals.add(&state, error),
        }
        search.expand(&state);
    }
    Err(refusals.into_error())
}

/// Returns the reading, unless a text that waits, beside it or one encoding further down, has another key.
fn only(reading: Candidate, mut search: Search) -> Result<Candidate> {
    while let Some(state) = search.next() {
        if state.is_decoded && has_other_key(&state, &reading.piece) {
            return Err(Error::key(Code::KeySeveral).with("count", 2));
        }
    }
    Ok(reading)
}

/// Returns whether the text has a whole key other than `known`. Damaged blocks are ignored: undoing an encoding for
/// one part of a text may spoil another.
fn has_other_key(state: &State, known: &Piece) -> bool {
    let Ok(all) = collect::collect(&state.bytes) else { return false };
    all.pieces.iter().filter(|piece| !same(piece, known)).any(|piece| match piece.thing() {
        Ok(Thing::Private(_, numbers)) => numbers.check().is_ok(),
        Ok(Thing::Encrypted(..)) => true,
        _ => false,
    })
}

fn candidate(state: &State) -> Result<Candidate> {
    let (piece, all) = choose_from(state)?;
    let open = match piece.thing()? {
        Thing::Private(format, numbers) => Some((format, PortableKey::checked(&numbers)?)),
        Thing::Encrypted(..) => None,
        Thing::Public(_, _, code) => return Err(Error::key(code)),
        Thing::Other(error) => return Err(error),
    };
    Ok(Candidate { piece, open, all })
}

/// Returns the piece of the text that is a private key. Its numbers are not checked yet.
fn choose_from(state: &State) -> Result<(Piece, Collection)> {
    let mut all = collect::collect(&state.bytes)?;
    let (piece, others) = choose(&mut all)?;
    all.repairs.count_some(Code::DuplicateRemoved, others.duplicates);
    all.repairs.add_if(Code::SurroundingTextRemoved, others.beside);
    all.repairs.merge(&state.repairs);
    Ok((piece, all))
}

/// What else was there.
struct Others {
    duplicates: usize,
    beside: bool,
}

/// Chooses the one piece that is a private key.
///
/// # Errors
/// [`Code::KeySeveral`], or what the first piece is if none is private.
fn choose(all: &mut Collection) -> Result<(Piece, Others)> {
    let total = all.pieces.len();
    let (mut private, rest): (Vec<Piece>, Vec<Piece>) = all.pieces.drain(..).partition(is_private);
    let Some(first) = private.pop() else {
        // The last certificate of a chain says no more than the first, and an unknown block says the least.
        let named = rest.iter().map(Piece::refusal).min_by_key(|error| error.code == Code::KeyNotRecognised);
        return Err(named.unwrap_or_else(|| Error::key(Code::KeyNotRecognised)));
    };
    let mut different: Vec<&Piece> = Vec::new();
    for piece in &private {
        if !same(piece, &first) && !different.iter().any(|other| same(piece, other)) {
            different.push(piece);
        }
    }
    // Parts without a whole key may be one key that is still under an encoding.
    if !different.is_empty() && [&first].into_iter().chain(different.iter().copied()).any(|piece| !is_broken(piece)) {
        return Err(Error::key(Code::KeySeveral).with("count", different.len().saturating_add(1)));
    }
    let others = Others { duplicates: private.len(), beside: total > private.len().saturating_add(1) };
    Ok((private.into_iter().next().unwrap_or(first), others))
}

/// Returns whether this is, or was meant to be, a private key.
pub(crate) fn is_private(piece: &Piece) -> bool {
    match piece.thing() {
        Ok(Thing::Private(..) | Thing::Encrypted(..)) => true,
        Ok(Thing::Public(..)) => false,
        Ok(Thing::Other(error)) | Err(error) => match error.code {
            Code::KeyWrongAlgorithm
            | Code::KeyMultiPrime
            | Code::KeyEncryptionUnsupported
            | Code::KeyIsOpenssh
            | Code::KeyIsPkcs12
            | Code::KeyInconsistent => true,
            Code::KeyDamaged | Code::KeyTruncated => piece.says_private() || piece.labels.is_empty(),
            _ => false,
        },
    }
}

/// Returns whether this is only a part of a key, or a damaged one.
fn is_broken(piece: &Piece) -> bool {
    matches!(piece.refusal().code, Code::KeyDamaged | Code::KeyTruncated)
}

/// Returns whether two pieces are the same key in any format, or are refused for the same reason.
fn same(left: &Piece, right: &Piece) -> bool {
    match (left.thing(), right.thing()) {
        (Ok(Thing::Private(_, left)), Ok(Thing::Private(_, right))) => left.named() == right.named(),
        (Ok(Thing::Encrypted(..)), Ok(Thing::Encrypted(..))) => left.content == right.content,
        (Ok(Thing::Other(left)) | Err(left), Ok(Thing::Other(right)) | Err(right)) => left == right,
        _ => false,
    }
}

/// Finds the public key in the input. The first text that contains one decides.
pub(crate) fn read_public(input: &[u8]) -> Result<PublicKey> {
    check_length(input).map_err(public::as_public)?;
    let mut search = Search::new(input);
    let (mut refused, mut private) = (None, None);
    while let Some(state) = search.next() {
        match read_public_text(&state.bytes) {
            Ok(key) => return Ok(key),
            Err(error) if error.code == Code::PublicKeyIsPrivate => private = private.or(Some(error)),
            Err(error) => refused = refused.or(Some(error)),
        }
        search.expand(&state);
    }
    Err(private.or(refused).unwrap_or_else(public::not_recognised))
}

fn read_public_text(input: &[u8]) -> Result<PublicKey> {
    let all = collect::collect(input).map_err(public::as_public)?;
    let things: Vec<Result<Thing<'_>>> = all.pieces.iter().map(Piece::thing).collect();
    for thing in &things {
        if let Ok(Thing::Public(n, e, _)) = thing {
            return PublicKey::from_parts(n, e);
        }
    }
    if let Some(Ok(Thing::Private(..) | Thing::Encrypted(..))) = things.iter().find(|thing| thing.is_ok()) {
        return Err(Error::new(Code::PublicKeyIsPrivate, "publicKey"));
    }
    let private = all.pieces.iter().any(is_private);
    let refused = all.pieces.first().map_or_else(|| Error::key(Code::KeyNotRecognised), Piece::refusal);
    let refused = public::as_public(refused);
    Err(if private { refused.with_code(Code::PublicKeyIsPrivate) } else { refused })
}

fn check_length(input: &[u8]) -> Result<()> {
    if input.len() > MAX_INPUT {
        return Err(Error::key(Code::KeyInputTooLong).with("bytes", input.len()).with("maximum", MAX_INPUT));
    }
    if input.trim_ascii().is_empty() { Err(Error::key(Code::KeyEmpty)) } else { Ok(()) }
}

impl PublicKey {
    /// Reads a public key: SPKI, PKCS#1, certificate or JWK, with the same leniency as for a private key.
    ///
    /// # Errors
    /// [`Code::PublicKeyNotRecognised`], or [`Code::PublicKeyIsPrivate`] if it is a private key.
    pub fn read(input: &[u8]) -> Result<Self> {
        read_public(input)
    }
}
