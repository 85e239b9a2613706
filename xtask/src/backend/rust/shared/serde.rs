//! Numbers in and out, for the feature `serde`.

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use super::namespace::Namespace;
use super::received::Received;

/// A code of a namespace from its number.
pub(crate) fn deserialize<'de, N: Namespace, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<N, D::Error> {
    N::try_from(u16::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// As the number.
impl<V: Namespace> Serialize for Received<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.as_u16())
    }
}

/// From the number, whatever it is.
impl<'de, V: Namespace> Deserialize<'de> for Received<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u16::deserialize(deserializer).map(Self::from)
    }
}
