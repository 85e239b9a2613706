//! An enum whose conversions num_enum and strum derive, with all names in use.

use num_enum::TryFromPrimitive;
use strum::{EnumString, FromRepr, IntoStaticStr};

#[derive(Clone, Copy, EnumString, FromRepr, IntoStaticStr, TryFromPrimitive)]
#[repr(u16)]
pub(crate) enum CloseCode {
    #[strum(
        to_string = "Normal closure",
        serialize = "NormalClosure",
        serialize = "Normal Closure",
        serialize = "CLOSE_NORMAL",
        serialize = "NORMAL",
        serialize = "OK"
    )]
    NormalClosure = 1000,
    #[strum(
        to_string = "Going away",
        serialize = "GoingAway",
        serialize = "Going Away",
        serialize = "CLOSE_GOING_AWAY",
        serialize = "ENDPOINT_UNAVAILABLE",
        serialize = "EndpointUnavailable",
        serialize = "SHUTDOWN",
        serialize = "Away"
    )]
    GoingAway = 1001,
    #[strum(
        to_string = "Protocol error",
        serialize = "ProtocolError",
        serialize = "CLOSE_PROTOCOL_ERROR",
        serialize = "PROTOCOL"
    )]
    ProtocolError = 1002,
    #[strum(
        to_string = "Unsupported data",
        serialize = "UnsupportedData",
        serialize = "Unsupported Data",
        serialize = "CLOSE_UNSUPPORTED",
        serialize = "InvalidMessageType",
        serialize = "INVALID_MESSAGE_TYPE",
        serialize = "CANNOT_ACCEPT",
        serialize = "BAD_DATA",
        serialize = "REFUSE",
        serialize = "CLOSE_REASON_UNPROCESSABLE_INPUT",
        serialize = "Unsupported"
    )]
    UnsupportedData = 1003,
    #[strum(
        to_string = "Reserved",
        serialize = "UNDEFINED",
        serialize = "CLOSE_STATUS_CODE_RESERVED1"
    )]
    Reserved = 1004,
    #[strum(
        to_string = "No status received",
        serialize = "NoStatusReceived",
        serialize = "No Status Rcvd",
        serialize = "CLOSED_NO_STATUS",
        serialize = "CLOSE_NO_STATUS",
        serialize = "NO_STATUS_CODE",
        serialize = "no_status",
        serialize = "NO_CODE",
        serialize = "Empty",
        serialize = "CLOSE_STATUS_CODE_NULL",
        serialize = "CLOSE_REASON_NOT_PROVIDED",
        serialize = "Status"
    )]
    NoStatusReceived = 1005,
    #[strum(
        to_string = "Abnormal closure",
        serialize = "AbnormalClosure",
        serialize = "Abnormal Closure",
        serialize = "CLOSE_ABNORMAL",
        serialize = "CLOSED_ABNORMALLY",
        serialize = "abnormal_close",
        serialize = "NO_CLOSE",
        serialize = "ABNORMAL"
    )]
    AbnormalClosure = 1006,
    #[strum(
        to_string = "Invalid frame payload data",
        serialize = "InvalidFramePayloadData",
        serialize = "Unsupported payload",
        serialize = "Invalid Payload Data",
        serialize = "invalid_payload",
        serialize = "INVALID_DATA",
        serialize = "INVALID_TEXT",
        serialize = "NOT_CONSISTENT",
        serialize = "BAD_PAYLOAD",
        serialize = "NO_UTF8",
        serialize = "Invalid"
    )]
    InvalidFramePayloadData = 1007,
    #[strum(
        to_string = "Policy violation",
        serialize = "PolicyViolation",
        serialize = "Policy Violation",
        serialize = "VIOLATED_POLICY",
        serialize = "POLICY_VALIDATION",
        serialize = "Policy"
    )]
    PolicyViolation = 1008,
    #[strum(
        to_string = "Message too big",
        serialize = "MessageTooBig",
        serialize = "Message Too Big",
        serialize = "CLOSE_TOO_LARGE",
        serialize = "MESSAGE_TOO_LARGE",
        serialize = "TOO_BIG",
        serialize = "Size",
        serialize = "Overflow"
    )]
    MessageTooBig = 1009,
    #[strum(
        to_string = "Mandatory extension",
        serialize = "MandatoryExtension",
        serialize = "Mandatory Ext.",
        serialize = "extension_required",
        serialize = "REQUIRED_EXTENSION",
        serialize = "NO_EXTENSION",
        serialize = "EXTENSION"
    )]
    MandatoryExtension = 1010,
    #[strum(
        to_string = "Internal error",
        serialize = "InternalError",
        serialize = "Internal Error",
        serialize = "Internal Server Error",
        serialize = "INTERNAL_SERVER_ERROR",
        serialize = "CloseInternalServerErr",
        serialize = "Server error",
        serialize = "SERVER_ERROR",
        serialize = "UNEXPECTED_CONDITION",
        serialize = "internal_endpoint_error",
        serialize = "Error",
        serialize = "Unexpected"
    )]
    InternalError = 1011,
    #[strum(
        to_string = "Service restart",
        serialize = "ServiceRestart",
        serialize = "Service Restart",
        serialize = "Restart",
        serialize = "Restarting"
    )]
    ServiceRestart = 1012,
    #[strum(
        to_string = "Try again later",
        serialize = "TryAgainLater",
        serialize = "Try Again Later",
        serialize = "SERVICE_OVERLOAD",
        serialize = "Again",
        serialize = "TryAgain"
    )]
    TryAgainLater = 1013,
    #[strum(
        to_string = "Bad gateway",
        serialize = "BadGateway",
        serialize = "INVALID_UPSTREAM_RESPONSE",
        serialize = "CLOSE_STATUS_CODE_UNASSIGNED1"
    )]
    BadGateway = 1014,
    #[strum(
        to_string = "TLS handshake",
        serialize = "TlsHandshake",
        serialize = "TLS handshake fail",
        serialize = "TLS_HANDSHAKE_FAILED",
        serialize = "TLS_HANDSHAKE_FAILURE",
        serialize = "FAILED_TLS_HANDSHAKE",
        serialize = "TLS_ERROR",
        serialize = "Tls"
    )]
    TlsHandshake = 1015,
    #[strum(to_string = "Unauthorized")]
    Unauthorized = 3000,
    #[strum(to_string = "Forbidden")]
    Forbidden = 3003,
    #[strum(to_string = "Timeout")]
    Timeout = 3008,
}
