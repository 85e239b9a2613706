//! Looks a question up: one way of reading it after the other, until one finds something.

use super::answer::{Answer, Hit, Number};
use super::find::{self, Found, all_codes};
use super::names;
use super::near::{self, Suggestion};
use super::numbers::{meant, number_and_rest};
use super::owner::{Owner, ranges_of};
use super::question::{Kind, Question, first_no_code, member_path, owner_and_rest};
use crate::model::{Claim, Namespace, Registry, browser_close_accepts, may_appear_in_close_frame};
use crate::text::fold;

impl<'r> Answer<'r> {
    /// Looks a question up.
    pub fn new(registry: &'r Registry, question: Question) -> Self {
        let mut answer = Self {
            registry,
            question,
            remark: None,
            number: None,
            of: Vec::new(),
            namespaces: Vec::new(),
            hits: Vec::new(),
            by_reason: Vec::new(),
            vendor_ranges: Vec::new(),
            claims: Vec::new(),
            suggestions: Vec::new(),
        };
        let text = answer.question.text.clone();
        match answer.question.kind {
            Kind::Number(number) => answer.tell_number(number),
            Kind::NoCode { problem, meant } => answer.tell_no_code(problem, meant),
            Kind::Words => answer.tell_words(&text),
        }
        answer
    }

    /// Everything about a number, and the codes that have it as a close reason.
    fn tell_number(&mut self, number: u16) {
        self.take_number(number);
        self.by_reason = find::called(all_codes(self.registry), &number.to_string()).by_reason;
    }

    fn tell_no_code(&mut self, problem: &str, meant: Option<u16>) {
        self.remark = Some(format!("{} {problem}", self.question.shown()));
        self.suggestions = match meant {
            Some(number) => vec![Suggestion::number(self.registry, number)],
            None => near::mentions(self.registry, &self.question.text),
        };
    }

    fn tell_words(&mut self, text: &str) {
        if fold(text).is_empty() {
            let remark = "there is neither a letter nor a digit in what was asked";
            self.remark = Some(remark.to_owned());
            return;
        }
        let is_found = self.is_name(text)
            || self.is_member(text)
            || self.is_number_of_somebody(text)
            || self.is_name_of_somebody(text)
            || self.is_number_of_others(text)
            || self.is_number_and_name(text)
            || self.is_number_among_words(text)
            || self.is_begun(text);
        if !is_found {
            self.tell_what_is_near(text);
        }
    }

    /// A name of whatever it may be, as a whole.
    fn is_name(&mut self, text: &str) -> bool {
        let wanted = fold(text);
        let is_wanted = |name: &str| names::is(name, &wanted);
        let is_claim = |claim: &&Claim| names::of_claim(claim).into_iter().any(is_wanted);
        self.namespaces = names::namespaces(self.registry, &wanted);
        self.claims = self.registry.claims.iter().filter(is_claim).collect();
        self.take(find::called(all_codes(self.registry), &wanted));
        self.is_known()
    }

    /// A member of a generated enum, as programs spell it: `discord_gateway::CloseCode::RateLimited`,
    /// `DiscordGatewayCloseCode.RateLimited`.
    fn is_member(&mut self, text: &str) -> bool {
        let member = member_path(text);
        let owner = member.and_then(|(module, _)| Owner::called(self.registry, module));
        let Some(((_, member), owner)) = member.zip(owner) else {
            return false;
        };
        self.hits = find::called(owner.codes(), &fold(member)).by_name;
        let is_found = self.is_known();
        if is_found {
            self.of = owner.namespaces;
        }
        is_found
    }

    /// A number of somebody: `discord-gateway 4008`, `slack-rtm 4001`.
    fn is_number_of_somebody(&mut self, text: &str) -> bool {
        let mut readings = number_and_rest(text).into_iter();
        readings.any(|(number, name)| {
            let owner = Owner::called(self.registry, name);
            owner.is_some_and(|owner| self.take_number_of(&owner, number))
        })
    }

    /// A name or a close reason of somebody, or words with either or with a number: `discord rate limited`,
    /// `discord-gateway closed with 4008`.
    fn is_name_of_somebody(&mut self, text: &str) -> bool {
        let mut readings = owner_and_rest(text).into_iter();
        readings.any(|(name, rest)| {
            let Some(owner) = Owner::called(self.registry, name) else {
                return false;
            };
            let wanted = fold(rest);
            let claims = owner.claims.iter().copied();
            let claims = claims.filter(|claim| names::is(&claim.says, &wanted));
            self.claims = claims.collect();
            self.take(find::called(owner.codes(), &wanted));
            if !self.is_known() {
                if let [figure] = *meant(rest)
                    && self.take_number_of(&owner, figure.number)
                {
                    return true;
                }
                self.by_reason = find::begun(owner.codes(), rest);
            }
            let is_found = self.is_known();
            if is_found {
                self.of = owner.namespaces;
            }
            is_found
        })
    }

    /// A number that somebody does not have: it is everybody's then.
    fn is_number_of_others(&mut self, text: &str) -> bool {
        let mut readings = number_and_rest(text).into_iter();
        readings.any(|(number, name)| {
            let Some(owner) = Owner::called(self.registry, name) else {
                return false;
            };
            let remark = format!(
                "{} has no {number} in the registry, so this is about {number} wherever it is used.",
                owner.names()
            );
            self.remark = Some(remark);
            self.take_number(number);
            true
        })
    }

    /// A number with a name or a close reason: `4401: Unauthorized`.
    fn is_number_and_name(&mut self, text: &str) -> bool {
        let [figure] = *meant(text) else {
            return false;
        };
        let codes = || all_codes(self.registry).filter(|hit| hit.code().number == figure.number);
        let mut found = [figure.after, figure.before]
            .into_iter()
            .map(|words| find::called_or_begun(codes, words));
        let Some(found) = found.find(|found| !found.is_empty()) else {
            return false;
        };
        if found.by_name.len() + found.by_reason.len() < codes().count() {
            let remark = format!(
                "Of the meanings of {}, this is about those that the other words name.",
                figure.number
            );
            self.remark = Some(remark);
            let all = Suggestion::number(self.registry, figure.number);
            self.suggestions = vec![all];
        }
        self.number = Some(facts(self.registry, figure.number));
        self.take(found);
        true
    }

    /// A number among words that say nothing else, unless a close reason does that begins them.
    fn is_number_among_words(&mut self, text: &str) -> bool {
        let [figure] = *meant(text) else {
            return false;
        };
        let begun = find::begun(all_codes(self.registry), text);
        let mut codes = all_codes(self.registry);
        if !begun.is_empty() && !codes.any(|hit| hit.code().number == figure.number) {
            return false;
        }
        let remark = format!(
            "Nothing is called \"{}\", so this is about {} wherever it is used.",
            self.question.shown(),
            figure.number
        );
        self.remark = Some(remark);
        self.suggestions = near::beside_number(self.registry, &figure);
        self.take_number(figure.number);
        self.by_reason = begun;
        true
    }

    /// A close reason that goes on: `NET-0001: no audio received`.
    fn is_begun(&mut self, text: &str) -> bool {
        self.by_reason = find::begun(all_codes(self.registry), text);
        self.is_known()
    }

    /// What is wrong with the numbers among the words, if anything is, and what else might have been meant.
    fn tell_what_is_near(&mut self, text: &str) {
        let registry = self.registry;
        let numbers: Vec<u16> = meant(text).iter().map(|figure| figure.number).collect();
        if let Some((word, problem, meant)) = first_no_code(text) {
            self.remark = Some(format!("{word} {problem}"));
            let meant = meant.map(|number| Suggestion::number(registry, number));
            let rest = text.replacen(word, " ", 1);
            self.suggestions = near::namespaces(registry, &rest);
            self.suggestions.extend(meant);
        } else if !numbers.is_empty() {
            let remark = "there is more than one number in what was asked; ask for one at a time";
            self.remark = Some(remark.to_owned());
            self.suggestions = near::numbers(registry, &numbers);
        } else {
            self.suggestions = near::all(registry, text);
        }
    }

    /// Takes codes that were found.
    fn take(&mut self, found: Found<'r>) {
        self.hits = found.by_name;
        self.by_reason = found.by_reason;
    }

    /// Takes everything about a number, whosever it is.
    fn take_number(&mut self, number: u16) {
        let claims = self.registry.claims.iter();
        self.claims = claims.filter(|claim| claim.number == number).collect();
        let everybody: Vec<_> = self.registry.namespaces().collect();
        self.take_codes_and_ranges(&everybody, number);
    }

    /// Takes what somebody says to a number, or what is claimed of them, if there is anything.
    fn take_number_of(&mut self, owner: &Owner<'r>, number: u16) -> bool {
        let claims = owner.claims.iter().copied();
        self.claims = claims.filter(|claim| claim.number == number).collect();
        let is_theirs = owner.has(number);
        if is_theirs {
            self.of.clone_from(&owner.namespaces);
            self.take_codes_and_ranges(&owner.namespaces, number);
            // A range alone says little of a number that has a standard meaning.
            if self.hits.is_empty() {
                let standard = Hit::all_of(&self.registry.standard);
                self.hits
                    .extend(standard.filter(|hit| hit.code().number == number));
            }
        } else if !self.claims.is_empty() {
            self.number = Some(facts(self.registry, number));
        }
        self.is_known()
    }

    fn take_codes_and_ranges(&mut self, namespaces: &[&'r Namespace], number: u16) {
        self.number = Some(facts(self.registry, number));
        for namespace in namespaces {
            let hits = Hit::all_of(namespace).filter(|hit| hit.code().number == number);
            self.hits.extend(hits);
            let ranges = ranges_of(namespace, number).map(|range| (*namespace, range));
            self.vendor_ranges.extend(ranges);
        }
    }
}

fn facts(registry: &Registry, code: u16) -> Number<'_> {
    let numbers = || all_codes(registry).map(|hit| hit.code().number);
    Number {
        code,
        range: registry.ranges.iter().find(|range| range.contains(code)),
        may_appear_in_close_frame: may_appear_in_close_frame(code),
        browser_close_accepts: browser_close_accepts(code),
        below: numbers().filter(|&number| number < code).max(),
        above: numbers().filter(|&number| number > code).min(),
    }
}
