//! What the modules of all namespaces use, and what the crate exports of it.

pub(crate) mod code;
mod find;
mod info;
mod namespace;
mod numbers;
mod reason;
mod received;
mod reconnect;
#[cfg(feature = "serde")]
pub(crate) mod serde;
mod unknown;

pub use code::Code;
pub use find::{all, find, find_by_name, find_ranges, namespace, namespaces};
pub use info::{Allocation, Deprecated, Info, Reason, SentBy, VendorRange, Wire};
pub use namespace::{Confidence, Namespace};
pub use numbers::{browser_close_accepts, is_registered, may_appear_in_close_frame};
pub use numbers::{range_of, CodeRange};
pub use reason::{reason_fits, truncate_reason, REASON_MAX_BYTES};
pub use received::Received;
pub use reconnect::{Advice, After, Basis, Reconnect, Window};
pub use unknown::{UnknownCode, UnknownName};
