//! Finds everything that the registry says to a question.

use super::names;
use super::near::{self, Suggestion};
use super::question::{Kind, Question, first_no_code, number_and_rest, numbers, without};
use crate::model::{
    Claim, Code, Namespace, Practice, Range, Registry, Tombstone, VendorRange,
    browser_close_accepts, may_appear_in_close_frame,
};
use crate::text::fold;

/// Not more words than this name a namespace.
const LONGEST_NAMESPACE: usize = 8;

/// Everything that the registry says to a question. Entries are in the order of the registry.
#[derive(Debug)]
pub struct Answer<'r> {
    /// Where it was looked up.
    pub registry: &'r Registry,
    /// What was asked.
    pub question: Question,
    /// What has to be said about the question itself: what is wrong with it, or how it was understood.
    pub remark: Option<String>,
    /// The number, if one was asked for.
    pub number: Option<Number<'r>>,
    /// The namespaces whose code was asked for, if not everybody's.
    pub of: Vec<&'r Namespace>,
    /// The namespaces that were asked for themselves.
    pub namespaces: Vec<&'r Namespace>,
    /// The codes.
    pub hits: Vec<Hit<'r>>,
    /// The ranges of vendors that hold the number.
    pub vendor_ranges: Vec<(&'r Namespace, &'r VendorRange)>,
    /// Claims without evidence.
    pub claims: Vec<&'r Claim>,
    /// What might have been meant instead.
    pub suggestions: Vec<Suggestion>,
}

/// What holds of a number wherever it is used.
#[derive(Debug, Clone, Copy)]
pub struct Number<'r> {
    /// The number.
    pub code: u16,
    /// The part of the number space that it belongs to; a registry has one for each number.
    pub range: Option<&'r Range>,
    /// Whether it may stand in a Close frame.
    pub may_appear_in_close_frame: bool,
    /// Whether a browser's `close()` accepts it.
    pub browser_close_accepts: bool,
    /// The next lower number with a meaning.
    pub below: Option<u16>,
    /// The next higher number with a meaning.
    pub above: Option<u16>,
}

/// A code that was found.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'r> {
    /// Its namespace.
    pub namespace: &'r Namespace,
    /// Itself.
    pub state: State<'r>,
    /// The name that was found, where it is not the one that people read.
    pub called: Option<&'r str>,
}

/// A code in use, or one that is gone.
#[derive(Debug, Clone, Copy)]
pub enum State<'r> {
    /// It is in use.
    InUse(&'r Code),
    /// It is gone.
    Removed(&'r Tombstone),
}

impl<'r> Hit<'r> {
    /// Every code of a namespace, those that are gone last.
    pub fn all_of(namespace: &'r Namespace) -> impl Iterator<Item = Self> {
        let in_use = namespace.codes.iter().map(State::InUse);
        let states = in_use.chain(namespace.removed.iter().map(State::Removed));
        states.map(move |state| Self {
            namespace,
            state,
            called: None,
        })
    }

    /// The code, or what it was.
    pub fn code(&self) -> &'r Code {
        match self.state {
            State::InUse(code) => code,
            State::Removed(tombstone) => &tombstone.code,
        }
    }

    /// Whether it is a standard code.
    pub fn is_standard(&self) -> bool {
        self.namespace.vendor.is_none()
    }
}

impl<'r> Answer<'r> {
    /// Looks a question up.
    pub fn new(registry: &'r Registry, question: Question) -> Self {
        let answer = Self {
            registry,
            question,
            remark: None,
            number: None,
            of: Vec::new(),
            namespaces: Vec::new(),
            hits: Vec::new(),
            vendor_ranges: Vec::new(),
            claims: Vec::new(),
            suggestions: Vec::new(),
        };
        match answer.question.kind {
            Kind::Number(number) => answer.about_number(number),
            Kind::NoCode { problem, meant } => answer.about_no_code(problem, meant),
            Kind::Words => answer.about_words(),
        }
    }

    /// Whether there is a code, a namespace or a claim of it. That some vendor treats a whole range alike is not enough,
    /// unless it is the vendor that was asked about.
    pub fn is_known(&self) -> bool {
        let has_range = !self.of.is_empty() && !self.vendor_ranges.is_empty();
        let is_empty = self.hits.is_empty() && self.namespaces.is_empty() && self.claims.is_empty();
        has_range || !is_empty
    }

    /// What client libraries do about the standard codes that were found.
    pub fn practices(&self) -> impl Iterator<Item = &'r Practice> {
        let numbers: Vec<u16> = self
            .hits
            .iter()
            .filter(|hit| hit.is_standard())
            .map(|hit| hit.code().number)
            .collect();
        let is_about =
            move |practice: &&Practice| numbers.iter().any(|number| practice.covers(*number));
        self.registry.practices.iter().filter(is_about)
    }

    /// Everything about a number, of the namespaces that were asked about, else of all.
    fn about_number(mut self, number: u16) -> Self {
        self.number = Some(facts(self.registry, number));
        for namespace in self.registry.namespaces() {
            if !self.of.is_empty() && !is_among(namespace, &self.of) {
                continue;
            }
            let hits = Hit::all_of(namespace).filter(|hit| hit.code().number == number);
            self.hits.extend(hits);
            let ranges = ranges_of(namespace, number).map(|range| (namespace, range));
            self.vendor_ranges.extend(ranges);
        }
        if self.of.is_empty() {
            let claims = self.registry.claims.iter();
            self.claims = claims.filter(|claim| claim.number == number).collect();
        }
        self
    }

    fn about_no_code(mut self, problem: &str, meant: Option<u16>) -> Self {
        self.remark = Some(format!("{} {problem}", self.question.shown()));
        self.suggestions = match meant {
            Some(number) => vec![Suggestion::number(self.registry, number)],
            None => near::mentions(self.registry, &self.question.text),
        };
        self
    }

    fn about_words(mut self) -> Self {
        let wanted = fold(&self.question.text);
        if wanted.is_empty() {
            self.remark =
                Some("there is neither a letter nor a digit in what was asked".to_owned());
            return self;
        }
        self.namespaces = names::namespaces(self.registry, &wanted);
        self.hits = called(self.registry, &wanted);
        let is_wanted = |name: &str| names::is(name, &wanted);
        let is_claim = |claim: &&Claim| names::of_claim(claim).into_iter().any(is_wanted);
        self.claims = self.registry.claims.iter().filter(is_claim).collect();
        if self.is_known() {
            self
        } else {
            self.about_some_of_the_words()
        }
    }

    /// `discord-gateway 4008`, `discord rate limited`, `code: 1006`.
    fn about_some_of_the_words(self) -> Self {
        let text = self.question.text.clone();
        if let Some((of, hits)) = member(self.registry, &text) {
            return Self { of, hits, ..self };
        }
        for (number, rest) in number_and_rest(&text) {
            let namespaces = names::namespaces(self.registry, &fold(rest));
            if !namespaces.is_empty() {
                return self.about_number_of(number, namespaces);
            }
        }
        let numbers = numbers(&text);
        if let [number] = *numbers {
            let remark = format!(
                "Nothing is called \"{}\", so this is about {number} wherever it is used.",
                self.question.shown()
            );
            let suggestions = near::namespaces(self.registry, &without(&text, number));
            return Self {
                remark: Some(remark),
                suggestions,
                ..self.about_number(number)
            };
        }
        match name_within(self.registry, &text) {
            Some((of, hits)) => Self { of, hits, ..self },
            None => self.about_no_words(&text, &numbers),
        }
    }

    /// What is wrong with the numbers among the words, if anything is, and what else might have been meant.
    fn about_no_words(mut self, text: &str, numbers: &[u16]) -> Self {
        let registry = self.registry;
        if let Some((word, problem, meant)) = first_no_code(text) {
            self.remark = Some(format!("{word} {problem}"));
            let meant = meant.map(|number| Suggestion::number(registry, number));
            let rest = text.replacen(word, " ", 1);
            self.suggestions = near::namespaces(registry, &rest);
            self.suggestions.extend(meant);
        } else if !numbers.is_empty() {
            let remark = "there is more than one number in what was asked; ask for one at a time";
            self.remark = Some(remark.to_owned());
            self.suggestions = near::numbers(registry, numbers);
        } else {
            let name = member_path(text).map_or(text, |(_, member)| member);
            self.suggestions = near::all(registry, name);
        }
        self
    }

    fn about_number_of(self, number: u16, namespaces: Vec<&'r Namespace>) -> Self {
        let has_number = |namespace: &&Namespace| {
            Hit::all_of(namespace).any(|hit| hit.code().number == number)
                || ranges_of(namespace, number).next().is_some()
        };
        if namespaces.iter().any(has_number) {
            let narrowed = Self {
                of: namespaces,
                ..self
            };
            return narrowed.about_number(number);
        }
        let slugs: Vec<&str> = namespaces
            .iter()
            .map(|namespace| &*namespace.slug)
            .collect();
        let remark = format!(
            "{} has no {number} in the registry, so this is about {number} wherever it is used.",
            slugs.join(", ")
        );
        Self {
            remark: Some(remark),
            ..self.about_number(number)
        }
    }
}

/// The ranges of a namespace that hold a number.
fn ranges_of(namespace: &Namespace, number: u16) -> impl Iterator<Item = &VendorRange> {
    let ranges = namespace.vendor.iter().flat_map(|vendor| &vendor.ranges);
    ranges.filter(move |range| range.contains(number))
}

fn is_among(namespace: &Namespace, namespaces: &[&Namespace]) -> bool {
    namespaces.iter().any(|other| other.slug == namespace.slug)
}

/// Every code of every namespace.
fn all_codes(registry: &Registry) -> impl Iterator<Item = Hit<'_>> {
    registry.namespaces().flat_map(Hit::all_of)
}

/// Namespaces, and codes of theirs.
type OfSome<'r> = (Vec<&'r Namespace>, Vec<Hit<'r>>);

/// A namespace and the name of codes of it: `discord rate limited`.
fn name_within<'r>(registry: &'r Registry, text: &str) -> Option<OfSome<'r>> {
    let mut ends = text.match_indices(' ').take(LONGEST_NAMESPACE);
    ends.find_map(|(at, _)| {
        let (whose, name) = text.split_at(at);
        called_of(registry, whose, name)
    })
}

/// A member of a generated enum, as programs spell it: `discord_gateway::CloseCode::RateLimited`,
/// `DiscordGatewayCloseCode.RateLimited`.
fn member<'r>(registry: &'r Registry, text: &str) -> Option<OfSome<'r>> {
    let (module, member) = member_path(text)?;
    called_of(registry, module, member)
}

/// The module or the prefix, and the member.
fn member_path(text: &str) -> Option<(&str, &str)> {
    let (path, member) = text.split_once("CloseCode")?;
    let member = member.strip_prefix("::").or(member.strip_prefix('.'))?;
    let module = path.trim_end_matches("::").rsplit("::").next()?;
    Some((module, member))
}

/// The codes of a name in the namespaces of another, if there are any.
fn called_of<'r>(registry: &'r Registry, whose: &str, name: &str) -> Option<OfSome<'r>> {
    let namespaces = names::namespaces(registry, &fold(whose));
    if namespaces.is_empty() {
        return None;
    }
    let mut hits = called(registry, &fold(name));
    hits.retain(|hit| is_among(hit.namespace, &namespaces));
    (!hits.is_empty()).then_some((namespaces, hits))
}

/// The codes of a name; where nothing has it, those that tell cases apart by a close reason of this text.
fn called<'r>(registry: &'r Registry, wanted: &str) -> Vec<Hit<'r>> {
    let by_name = all_codes(registry).filter_map(|hit| {
        let name = names::of_code(hit.code()).find(|name| names::is(name, wanted))?;
        let called = (name != hit.code().name).then_some(name);
        Some(Hit { called, ..hit })
    });
    let hits: Vec<Hit<'r>> = by_name.collect();
    if !hits.is_empty() {
        return hits;
    }
    let by_reason = all_codes(registry).filter_map(|hit| {
        let reason = names::reasons_of(hit.code()).find(|reason| names::is(reason, wanted))?;
        Some(Hit {
            called: Some(reason),
            ..hit
        })
    });
    by_reason.collect()
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
