//! A number in the form an engine takes: a little-endian field of 528 bytes.

use crypto_bigint::BoxedUint;
use zeroize::Zeroizing;

/// The size of a number in bytes: 4096 bits and a few to spare.
pub(crate) const FIELD: usize = 528;

/// [`FIELD`] bytes that may be secret.
pub(crate) type Number = Zeroizing<Vec<u8>>;

/// Takes little-endian bytes, at most [`FIELD`] of them.
pub(crate) fn from_bytes(bytes: &[u8]) -> Number {
    let mut number = Zeroizing::new(vec![0; FIELD]);
    if let Some(low) = number.get_mut(..bytes.len()) {
        low.copy_from_slice(bytes);
    }
    number
}

/// Takes big-endian bytes, at most [`FIELD`] of them.
pub(crate) fn from_message(bytes: &[u8]) -> Number {
    let mut number = Zeroizing::new(vec![0; FIELD]);
    number.iter_mut().zip(bytes.iter().rev()).for_each(|(to, byte)| *to = *byte);
    number
}

/// Takes a number of at most 4096 bits.
pub(crate) fn of(number: &BoxedUint) -> Number {
    from_bytes(&Zeroizing::new(number.to_le_bytes().into_vec()))
}

/// Adds two numbers. A carry out of the field is lost, which cannot happen with numbers of 4096 bits.
pub(crate) fn sum(left: &Number, right: &Number) -> Number {
    let mut total = left.clone();
    let mut carry = 0;
    for (to, byte) in total.iter_mut().zip(right.iter()) {
        let [low, high] = u16::from(*to).wrapping_add(u16::from(*byte)).wrapping_add(carry).to_le_bytes();
        (*to, carry) = (low, u16::from(high));
    }
    total
}

/// Returns one.
pub(crate) fn one() -> Number {
    from_bytes(&[1])
}
