//! What programs can name, as a set; what breaks is the difference of two of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Code, Namespace, look_ups};

/// Whose program relies on something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Rust,
    TypeScript,
    /// Programs of both that decode a number.
    Decoding,
    /// Programs that look a code up by a name.
    LookUp,
    /// Programs that read the JSON, and links to the pages.
    Data,
    /// Programs of earlier releases, which still name what has been removed since.
    Earlier,
}

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Now {
    Gone,
    /// It has another number.
    Is(u16),
    /// It is in use again, for something else.
    Reused,
    /// It is decoded as the standard code with this member.
    Standard(String),
}

/// Something that a program relied on and that no longer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    pub who: Who,
    /// What it names, as it is spelled there.
    pub names: Vec<String>,
    pub now: Now,
}

/// What programs can name of a namespace.
#[derive(Debug, Default)]
pub(super) struct Surface {
    names: BTreeMap<(Who, String), Target>,
    /// The members of all languages as they are spelled.
    members: BTreeMap<String, u16>,
}

#[derive(Debug, Clone, Copy)]
struct Target {
    /// None for what leads to the namespace as a whole.
    number: Option<u16>,
    /// The name that people read is a text: it may find nothing some day, but not another code.
    is_text: bool,
}

/// What is lost, by the number that it led to.
pub(super) type Losses = BTreeMap<Option<u16>, Vec<Break>>;

impl Surface {
    /// `with_codes`: without an enum on the other side everything in it is gone, which is said once.
    pub(super) fn of(namespace: &Namespace, with_codes: bool) -> Self {
        let mut surface = Self::default();
        let (names, slug) = (&namespace.names, &namespace.slug);
        surface.add(Who::Data, namespace.page(), None);
        if namespace.has_enum() {
            surface.add(Who::Rust, format!("close_codes::{}", names.snake), None);
            surface.add(Who::TypeScript, names.typescript_enum(), None);
            surface.add(Who::TypeScript, format!("close-codes/{slug}"), None);
        }
        if namespace.has_enum() && with_codes {
            surface.add_codes(namespace);
        }
        let removed = namespace.removed.iter().map(|it| &it.code);
        for code in namespace.codes.iter().chain(removed.clone()) {
            surface.add(
                Who::Data,
                namespace.permalink(code.number),
                Some(code.number),
            );
        }
        for code in removed.filter(|_| !namespace.is_unverified()) {
            for name in rust_names(code).chain(typescript_names(code)) {
                surface.add(Who::Earlier, name.to_owned(), Some(code.number));
            }
        }
        surface
    }

    fn add_codes(&mut self, namespace: &Namespace) {
        for code in &namespace.codes {
            let number = Some(code.number);
            self.add(Who::Decoding, code.number.to_string(), number);
            for name in rust_names(code) {
                let path = format!("{}::{name}", namespace.names.rust_enum());
                self.add(Who::Rust, path, number);
                self.members.insert(name.to_owned(), code.number);
            }
            for name in typescript_names(code) {
                let path = format!("{}.{name}", namespace.names.typescript_enum());
                self.add(Who::TypeScript, path, number);
                self.members.insert(name.to_owned(), code.number);
            }
        }
        for (name, code) in look_ups(&namespace.codes) {
            let target = Target {
                number: Some(code.number),
                is_text: !identifiers(code).contains(name),
            };
            self.names.insert((Who::LookUp, name.to_owned()), target);
        }
    }

    fn add(&mut self, who: Who, name: String, number: Option<u16>) {
        let target = Target {
            number,
            is_text: false,
        };
        self.names.insert((who, name), target);
    }

    /// The number that a name leads to.
    pub(super) fn number(&self, who: Who, name: &str) -> Option<u16> {
        self.names.get(&(who, name.to_owned()))?.number
    }

    pub(super) fn decodes(&self, number: u16) -> bool {
        self.number(Who::Decoding, &number.to_string()).is_some()
    }

    /// What programs can name here and cannot with `after`. `standard`: what the number is decoded as without this namespace.
    pub(super) fn lost(&self, after: &Self, standard: Option<&Namespace>) -> Losses {
        let mut lost: BTreeMap<_, BTreeMap<(Who, Now), Vec<String>>> = BTreeMap::new();
        for ((who, name), target) in &self.names {
            let now = match after.names.get(&(*who, name.clone())) {
                Some(now) if now.number == target.number => continue,
                Some(now) => now.number.map_or(Now::Gone, Now::Is),
                None if target.is_text => continue,
                None => after.instead(*who, name, target.number, standard),
            };
            let of_code = lost.entry(target.number).or_default();
            of_code.entry((*who, now)).or_default().push(name.clone());
        }
        let breaks = |of_code: BTreeMap<(Who, Now), Vec<String>>| {
            let breaks = of_code.into_iter();
            breaks
                .map(|((who, now), names)| Break { who, names, now })
                .collect()
        };
        let lost = lost.into_iter();
        lost.map(|(number, of_code)| (number, breaks(of_code)))
            .collect()
    }

    /// What a name that is gone comes to.
    fn instead(
        &self,
        who: Who,
        name: &str,
        number: Option<u16>,
        standard: Option<&Namespace>,
    ) -> Now {
        let standard = standard.filter(|_| who == Who::Decoding).zip(number);
        if let Some(code) = standard.and_then(|(standard, number)| standard.code(number)) {
            return Now::Standard(code.typescript.clone());
        }
        let taken = self.members.get(name).filter(|_| who == Who::Earlier);
        taken.map_or(Now::Gone, |number| Now::Is(*number))
    }
}

/// The variant of a code, and its earlier ones.
pub(super) fn rust_names(code: &Code) -> impl Iterator<Item = &str> {
    let earlier = code.renamed.iter().filter_map(|it| it.rust.as_deref());
    std::iter::once(code.rust.as_str()).chain(earlier)
}

/// The TypeScript member of a code, and its earlier ones.
pub(super) fn typescript_names(code: &Code) -> impl Iterator<Item = &str> {
    let earlier = code.renamed.iter();
    let earlier = earlier.filter_map(|it| it.typescript.as_deref());
    std::iter::once(code.typescript.as_str()).chain(earlier)
}

/// The names that have to go on finding a code: all but the one that people read.
fn identifiers(code: &Code) -> BTreeSet<&str> {
    let id = code.id.as_deref();
    let member = std::iter::once(code.rust.as_str());
    member.chain(id).chain(code.other_names()).collect()
}
