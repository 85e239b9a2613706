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
    Some(match code {
        1000 => NormalClosure,
        1001 => GoingAway,
        1002 => ProtocolError,
        1003 => UnsupportedData,
        1004 => Reserved,
        1005 => NoStatusReceived,
        1006 => AbnormalClosure,
        1007 => InvalidFramePayloadData,
        1008 => PolicyViolation,
        1009 => MessageTooBig,
        1010 => MandatoryExtension,
        1011 => InternalError,
        1012 => ServiceRestart,
        1013 => TryAgainLater,
        1014 => BadGateway,
        1015 => TlsHandshake,
        3000 => Unauthorized,
        3003 => Forbidden,
        3008 => Timeout,
        _ => return None,
    })
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
