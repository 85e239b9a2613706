//! The registry as the backends see it: resolved, sorted and immutable, with nothing of TOML left in it.

mod citation;
mod close_frame;
mod code;
mod evidence;
mod look_up;
mod namespace;
mod registry;
#[cfg(test)]
pub(crate) mod sample;

pub use citation::{Citation, Location, Source};
pub use close_frame::{
    BROWSER_CLOSE_ACCEPTS, MAY_APPEAR_IN_CLOSE_FRAME, browser_close_accepts,
    may_appear_in_close_frame,
};
pub use code::{Alias, Allocation, Code, Rename, Tombstone};
pub use evidence::{Claim, Practice, Verdict};
pub use look_up::look_ups;
pub use namespace::{Namespace, Vendor, VendorRange, title};
pub use registry::{Range, Registry};

pub use crate::names::NamespaceNames;
pub use crate::source::{
    Advice, After, Basis, Confidence, DeprecatedKeys as Deprecation, ReasonKeys as Reason,
    Reconnect, RemovedKeys as Removal, SentBy, SourceKind, Wire,
};
