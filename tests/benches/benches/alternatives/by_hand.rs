//! An enum with two `match`es, as most projects write it.

#[derive(Clone, Copy)]
#[repr(u16)]
pub(crate) enum CloseCode {
    NormalClosure = 1000,
    GoingAway = 1001,
    ProtocolError = 1002,
    UnsupportedData = 1003,
    Reserved = 1004,
    NoStatusReceived = 1005,
    AbnormalClosure = 1006,
    InvalidFramePayloadData = 1007,
    PolicyViolation = 1008,
    MessageTooBig = 1009,
    MandatoryExtension = 1010,
    InternalError = 1011,
    ServiceRestart = 1012,
    TryAgainLater = 1013,
    BadGateway = 1014,
    TlsHandshake = 1015,
    Unauthorized = 3000,
    Forbidden = 3003,
    Timeout = 3008,
}

use CloseCode::*;

#[inline]
pub(crate) fn from_u16(code: u16) -> Option<CloseCode> {
    match code {
        1000 => Some(NormalClosure),
        1001 => Some(GoingAway),
        1002 => Some(ProtocolError),
        1003 => Some(UnsupportedData),
        1004 => Some(Reserved),
        1005 => Some(NoStatusReceived),
        1006 => Some(AbnormalClosure),
        1007 => Some(InvalidFramePayloadData),
        1008 => Some(PolicyViolation),
        1009 => Some(MessageTooBig),
        1010 => Some(MandatoryExtension),
        1011 => Some(InternalError),
        1012 => Some(ServiceRestart),
        1013 => Some(TryAgainLater),
        1014 => Some(BadGateway),
        1015 => Some(TlsHandshake),
        3000 => Some(Unauthorized),
        3003 => Some(Forbidden),
        3008 => Some(Timeout),
        _ => None,
    }
}

#[inline]
pub(crate) fn name(code: CloseCode) -> &'static str {
    match code {
        NormalClosure => "Normal closure",
        GoingAway => "Going away",
        ProtocolError => "Protocol error",
        UnsupportedData => "Unsupported data",
        Reserved => "Reserved",
        NoStatusReceived => "No status received",
        AbnormalClosure => "Abnormal closure",
        InvalidFramePayloadData => "Invalid frame payload data",
        PolicyViolation => "Policy violation",
        MessageTooBig => "Message too big",
        MandatoryExtension => "Mandatory extension",
        InternalError => "Internal error",
        ServiceRestart => "Service restart",
        TryAgainLater => "Try again later",
        BadGateway => "Bad gateway",
        TlsHandshake => "TLS handshake",
        Unauthorized => "Unauthorized",
        Forbidden => "Forbidden",
        Timeout => "Timeout",
    }
}
