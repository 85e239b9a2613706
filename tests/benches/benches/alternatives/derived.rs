//! An enum whose conversions num_enum and strum derive.

use num_enum::TryFromPrimitive;
use strum::{EnumString, FromRepr, IntoStaticStr};

#[derive(Clone, Copy, EnumString, FromRepr, IntoStaticStr, TryFromPrimitive)]
#[repr(u16)]
pub(crate) enum CloseCode {
    #[strum(to_string = "Normal closure", serialize = "NormalClosure")]
    NormalClosure = 1000,
    #[strum(to_string = "Going away", serialize = "GoingAway")]
    GoingAway = 1001,
    #[strum(to_string = "Protocol error", serialize = "ProtocolError")]
    ProtocolError = 1002,
    #[strum(to_string = "Unsupported data", serialize = "UnsupportedData")]
    UnsupportedData = 1003,
    #[strum(to_string = "Reserved")]
    Reserved = 1004,
    #[strum(to_string = "No status received", serialize = "NoStatusReceived")]
    NoStatusReceived = 1005,
    #[strum(to_string = "Abnormal closure", serialize = "AbnormalClosure")]
    AbnormalClosure = 1006,
    #[strum(
        to_string = "Invalid frame payload data",
        serialize = "InvalidFramePayloadData"
    )]
    InvalidFramePayloadData = 1007,
    #[strum(to_string = "Policy violation", serialize = "PolicyViolation")]
    PolicyViolation = 1008,
    #[strum(to_string = "Message too big", serialize = "MessageTooBig")]
    MessageTooBig = 1009,
    #[strum(to_string = "Mandatory extension", serialize = "MandatoryExtension")]
    MandatoryExtension = 1010,
    #[strum(to_string = "Internal error", serialize = "InternalError")]
    InternalError = 1011,
    #[strum(to_string = "Service restart", serialize = "ServiceRestart")]
    ServiceRestart = 1012,
    #[strum(to_string = "Try again later", serialize = "TryAgainLater")]
    TryAgainLater = 1013,
    #[strum(to_string = "Bad gateway", serialize = "BadGateway")]
    BadGateway = 1014,
    #[strum(to_string = "TLS handshake", serialize = "TlsHandshake")]
    TlsHandshake = 1015,
    #[strum(to_string = "Unauthorized")]
    Unauthorized = 3000,
    #[strum(to_string = "Forbidden")]
    Forbidden = 3003,
    #[strum(to_string = "Timeout")]
    Timeout = 3008,
}
