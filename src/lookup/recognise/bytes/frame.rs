//! A Close frame as its bytes (RFC 6455, section 5.2), masked or not.

use super::super::{Finding, How, bare};
use crate::catalog::CloseCode;

/// The first byte of a Close frame: the last of its message, opcode 8.
pub(super) const CLOSE: u8 = 0x88;
/// The bit of the second byte that says a mask follows.
const MASKED: u8 = 0x80;
/// The most that a control frame holds (section 5.5).
pub(super) const MOST: usize = 125;

/// The code, where there is one, and the reason of a Close frame in a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in super::super) struct Frame {
    code: Option<CloseCode>,
    reason: String,
}

impl Frame {
    /// What it says, in a line.
    pub(in super::super) fn finding(self, line: &str) -> Finding {
        let code = self.code.or(Some(CloseCode::new(1005)));
        Finding {
            reason: Some(self.reason).filter(|it| !it.is_empty()),
            ..Finding::of_line(code, How::Printed, line)
        }
    }
}

/// Reads a Close frame at the beginning of some bytes, and nothing after it.
pub(super) fn read(bytes: &[u8]) -> Option<Frame> {
    let (first, rest) = bytes.split_first()?;
    let (second, rest) = rest.split_first()?;
    let length = usize::from(second & !MASKED);
    if *first != CLOSE || length == 1 || length > MOST {
        return None;
    }
    let (mask, body) = match second & MASKED {
        0 => (&[0_u8; 4][..], rest),
        _ => rest.split_at_checked(4)?,
    };
    // What goes on behind it is no frame that was cut out of a dump.
    if body.len() != length {
        return None;
    }
    let masked = body.iter().zip(mask.iter().cycle());
    body_of(&masked.map(|(byte, mask)| byte ^ mask).collect::<Vec<u8>>())
}

/// The body of a Close frame: nothing, or a code and a reason (section 5.5.1).
pub(super) fn body_of(body: &[u8]) -> Option<Frame> {
    let Some((code, reason)) = body.split_first_chunk::<2>() else {
        return body.is_empty().then_some(Frame {
            code: None,
            reason: String::new(),
        });
    };
    let code = CloseCode::new(u16::from_be_bytes(*code));
    bare::possible(code).then(|| Frame {
        code: Some(code),
        reason: String::from_utf8_lossy(reason).into_owned(),
    })
}
