//! The sender and the recipient of a sample request.

/// The recipient in the catalogue's samples.
const TO: &str = "447700900000";
/// The senders in the samples: a number, or a name if the API accepts one.
const FROM: [&str; 2] = ["447700900001", "Vonage"];

/// The sender and recipient of a request. `None` keeps those of the catalogue's sample.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parties<'a> {
    /// A phone number, or whatever the channel calls its recipient.
    pub to: Option<&'a str>,
    /// A phone number, or a sender's name.
    pub from: Option<&'a str>,
}

impl Parties<'_> {
    /// Returns the sample's own sender and recipient, or `None` if it has none.
    pub(super) fn of_sample(sample: &str) -> Parties<'static> {
        let to = Some(TO).filter(|to| sample.contains(to));
        Parties { to, from: FROM.into_iter().find(|from| sample.contains(from)) }
    }

    /// Replaces the sample's parties with these. `escape` makes a text safe for its surroundings.
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

/// Writes a phone number the way the APIs accept it, in E.164 without the plus. Anything else is unchanged.
fn spoken(text: &str) -> String {
    let is_phone = text.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c));
    if is_phone { text.chars().filter(char::is_ascii_digit).collect() } else { text.trim().to_owned() }
}
