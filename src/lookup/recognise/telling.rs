//! What a shape that fits, or a number that is a close code, tells in its passage: the
//! code, and what stands beside it.

use std::ops::Range;

use super::{
    Finding, Hidden, How, Known, Recogniser, Side, bare, folded, hidden, passage::Passage, said,
    seen::Match,
};
use crate::catalog::{CloseCode, Says};

/// The programs that report to a page, by their ids.
const BROWSERS: [&str; 4] = ["chrome", "firefox", "safari", "browser"];

impl Recogniser {
    /// What a shape that fits says.
    pub(super) fn of_match(&self, it: &Match, passage: &Passage, cause: Option<Hidden>) -> Finding {
        let Known {
            program,
            says,
            code: meant,
            prints,
            ..
        } = &self.signatures[it.signature];
        let (text, lower, fit) = (&passage.text, &passage.lower, &it.fit);
        let printed = fit.code.clone().and_then(|place| text[place].parse().ok());
        let named = fit.name.clone().and_then(|place| self.named(&text[place]));
        let how = match (says, printed.or(named)) {
            (Says::Sending, _) => How::Sending,
            (_, Some(_)) => How::Printed,
            (_, None) if *prints => How::Printed,
            (_, None) => How::Inferred,
        };
        let first = passage.line_at(fit.whole.start);
        let after = fit.code.as_ref().or(fit.name.as_ref());
        let after = after.map_or(fit.whole.end, |place| place.end);
        let reason = match &fit.reason {
            // What nothing ends goes as far as its line.
            Some(place) if place.start == fit.whole.end => {
                let ends = passage.place(passage.line_at(place.start - 1)).end;
                said::clean(&text[place.start..place.end.min(ends).max(place.start)])
            }
            Some(place) => said::clean(&text[place.clone()]),
            None if how == How::Printed => self.reason(printed.or(named), passage, after),
            None => None,
        };
        let browser = BROWSERS.contains(&program.as_str());
        let code = match (how, says) {
            (How::Sending, _) => None,
            // A page is not told what the browser found: it sees 1006.
            (_, Says::Fault) if browser => Some(CloseCode::new(1006)),
            _ => printed.or(named).or(*meant),
        };
        let near = said::around(lower, &fit.whole);
        let closed_by = said::closed_by(near).or((*says == Says::Fault).then_some(Side::Local));
        let hidden = match *says {
            Says::Fault if browser => meant.map(Hidden::Fault),
            Says::Handshake => hidden::of_handshake(near, cause),
            Says::Local if code == Some(CloseCode::new(1006)) => hidden::of_break(near, cause),
            _ if code == Some(CloseCode::new(1006)) => cause,
            _ => None,
        };
        Finding {
            says: Some(*says),
            program: Some(program.clone()),
            reason,
            clean: said::was_clean(near),
            closed_by: closed_by.filter(|_| code.is_some()),
            hidden,
            ..Finding::new(code, how, passage, first)
        }
    }

    /// What a bare number says.
    pub(super) fn of_number(
        &self,
        code: CloseCode,
        place: &Range<usize>,
        passage: &Passage,
        cause: Option<Hidden>,
    ) -> Finding {
        let line = passage.line_at(place.start);
        let near = said::around(&passage.lower, place);
        Finding {
            reason: self.reason(Some(code), passage, place.end),
            clean: said::was_clean(near),
            closed_by: said::closed_by(near),
            hidden: cause.filter(|_| code.number() == 1006),
            ..Finding::new(Some(code), How::Printed, passage, line)
        }
    }

    /// The reason beside a code; the name of the code is none, what a service calls it
    /// is.
    fn reason(&self, code: Option<CloseCode>, passage: &Passage, after: usize) -> Option<String> {
        let found = said::reason(passage, after);
        let unnamed = found.filter(|it| it.labelled || self.named(&it.text) != code);
        unnamed.map(|it| it.text).or_else(|| {
            let line = passage.place(passage.line_at(after.saturating_sub(1)));
            let behind = bare::name_behind(passage.text.get(after..line.end)?)?;
            let own = code?.number() >= 3000 && self.services.has(code?, &folded(behind));
            own.then(|| behind.to_owned())
        })
    }
}
