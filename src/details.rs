//! The values that go with a code, such as `{ "bits": 1024 }`.

mod promised;

use serde::{Serialize, Serializer, ser::SerializeMap};

/// One value of [`Details`].
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// A number, in the unit that its name gives.
    Number(f64),
    /// A name or a short text. Never any part of a key or a secret.
    Text(String),
    /// A yes or no.
    Flag(bool),
    /// Several values.
    List(Vec<Detail>),
}

impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

macro_rules! number_details {
    ($($number:ty)*) => { $(
        impl From<$number> for Detail {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "counts and seconds, below 2^53")]
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        }
    )* };
}
number_details!(u8 u16 u32 u64 usize i32 i64 f64);

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Detail {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Detail>> From<Vec<T>> for Detail {
    fn from(list: Vec<T>) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

/// Named values, in insertion order. Most codes have none, so this is only a pointer to them: nearly every rule
/// returns one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details(Option<Box<Values>>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Values(Vec<(&'static str, Detail)>);

impl Details {
    /// Returns the details with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Detail>) -> Self {
        self.0.get_or_insert_default().0.push((name, value.into()));
        self
    }

    /// Returns the value of `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Detail> {
        self.values().iter().find(|(given, _)| *given == name).map(|(_, value)| value)
    }

    /// Returns whether there are no details.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    fn values(&self) -> &[(&'static str, Detail)] {
        self.0.as_deref().map_or(&[], |values| values.0.as_slice())
    }
}

impl Serialize for Details {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values = self.values();
        let mut map = serializer.serialize_map(Some(values.len()))?;
        for (name, value) in values {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
