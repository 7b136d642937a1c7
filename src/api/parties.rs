//! Who a sample request is to and from.

/// The recipient in the catalogue's samples.
const TO: &str = "447700900000";
/// The senders: a number, or a name where the API takes one.
const FROM: [&str; 2] = ["447700900001", "Vonage"];

/// Who a request is to and from; none: as in the catalogue's sample.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parties<'a> {
    /// A phone number, or whatever the channel calls its recipient.
    pub to: Option<&'a str>,
    /// A phone number, or a sender's name.
    pub from: Option<&'a str>,
}

impl Parties<'_> {
    /// Returns the sample's own sender and recipient; none: it has none.
    pub(super) fn of_sample(sample: &str) -> Parties<'static> {
        let to = Some(TO).filter(|to| sample.contains(to));
        Parties { to, from: FROM.into_iter().find(|from| sample.contains(from)) }
    }

    /// Puts these parties in the place of the sample's. `escape` makes a text safe between what is around it.
    pub(super) fn fill(&self, sample: &str, escape: fn(&str) -> String) -> String {
        let own = |given: Option<&str>, sample: &str| given.map_or_else(|| sample.to_owned(), |it| escape(&spoken(it)));
        let sender = Self::of_sample(sample).from.unwrap_or_default();
        let pieces = sample.split(TO).map(|piece| match sender {
            "" => piece.to_owned(),
            sender => piece.replace(sender, &own(self.from, sender)),
        });
        pieces.collect::<Vec<_>>().join(&own(self.to, TO))
    }
}

/// A phone number as the APIs take it, in E.164 without the plus; anything else as it is.
fn spoken(text: &str) -> String {
    let is_phone = text.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c));
    if is_phone { text.chars().filter(char::is_ascii_digit).collect() } else { text.trim().to_owned() }
}
