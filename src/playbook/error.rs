//! Mistakes in playbook files, as data with their place; the words are in the message catalogue.

use super::ConditionMistake;
use crate::domain::Language;

/// A mistake and where it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {what}")]
pub struct PlaybookError {
    /// The file, below the folder of playbooks.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: Mistake,
}

impl PlaybookError {
    /// A mistake of the file as a whole.
    #[must_use]
    pub fn at_start(file: &str, what: Mistake) -> Self {
        Self { file: file.to_owned(), line: 1, column: 1, what }
    }
}

/// What names of a file have to be different from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// Scripts of one language.
    Script,
    /// Pages of a script.
    Page,
    /// Options of a page.
    Choice,
    /// Outcomes.
    Outcome,
    /// Checklists of one language.
    Checklist,
    /// Letters of one language.
    Letter,
    /// Items of a checklist, steps of the care plan.
    Item,
    /// Tags of one language.
    Tag,
}

/// How a text fails to be TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A text in quotation marks does not end.
    UnclosedText,
    /// A bracket does not end; this one closes it.
    Unclosed(char),
    /// No `=` between a name and its value.
    NoEquals,
    /// No value after the `=`, or words without quotation marks.
    NoValue,
    /// A name that stands there already.
    NameTwice,
    /// No comma between two values.
    NoComma,
    /// Something that does not belong here.
    TooMuch,
    /// A name of other characters than those that names are made of.
    Name,
    /// A number that is none.
    Number,
    /// A backslash before a character that it does not go with.
    Escape,
}

/// What kind of value a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueKind {
    /// Words in quotation marks.
    Text,
    /// A whole number from 0.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A list in brackets.
    List,
    /// Fields of its own.
    Table,
    /// One of these.
    OneOf(String),
}

/// What is wrong with a playbook file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// Not TOML.
    #[error("{0:?}")]
    Syntax(Syntax),
    /// A value of another type than expected.
    #[error("expected {0:?}")]
    OtherType(ValueKind),
    /// Anything else that the reader says of it, in its own words.
    #[error("{0}")]
    Toml(String),
    /// A field that does not exist.
    #[error("unknown field {name:?}, expected one of {expected}")]
    UnknownField {
        /// As it was written.
        name: String,
        /// The fields that exist, as the reader lists them.
        expected: String,
    },
    /// A field that has to be there.
    #[error("missing field {0:?}")]
    MissingField(String),
    /// The program knows no such file.
    #[error("no playbook has this name")]
    UnknownFile,
    /// The file cannot be read.
    #[error("unreadable: {reason}")]
    Unreadable {
        /// Of what kind the refusal is.
        kind: std::io::ErrorKind,
        /// In the words of the operating system.
        reason: String,
    },
    /// The file is not UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// A value that is none of those that exist.
    #[error("unknown value {name:?}, expected one of {expected}")]
    UnknownValue {
        /// As it was written.
        name: String,
        /// What exists.
        expected: String,
    },
    /// A text with nothing in it.
    #[error("the text is empty")]
    EmptyText,
    /// A number below 1.
    #[error("the number has to be 1 or more")]
    NotPositive,
    /// The file lies in the folder of another language.
    #[error("the folder is for language {}", expected.name())]
    OtherLanguage {
        /// The language of the folder.
        expected: Language,
    },
    /// The same name a second time.
    #[error("{what:?} {name:?} stands there twice")]
    Twice {
        /// Of what.
        what: Thing,
        /// The name.
        name: String,
    },
    /// A script without pages.
    #[error("the script has no page")]
    NoPages,
    /// A checklist without items.
    #[error("the checklist has no item")]
    NoItems,
    /// A subject of more than one line.
    #[error("the subject has more than one line")]
    SubjectOfLines,
    /// A field that the kind of answer needs is missing.
    #[error("answer {answer:?} needs {field:?}")]
    AnswerNeeds {
        /// The kind of answer.
        answer: String,
        /// The missing field.
        field: &'static str,
    },
    /// A field that this kind of answer does not have.
    #[error("answer {answer:?} has no {field:?}")]
    AnswerHasNo {
        /// The kind of answer.
        answer: String,
        /// The field.
        field: &'static str,
    },
    /// A key is one letter.
    #[error("a key is one letter, not {0:?}")]
    NotALetter(String),
    /// A key of the menu of outcomes is a digit or a small Latin letter.
    #[error("a key of the menu is a digit or a small Latin letter, not {0:?}")]
    NotAMenuKey(String),
    /// A key whose place on the keyboard belongs to a command of the call.
    #[error("key {key:?} is the place of the command {command:?}")]
    KeyOfCommand {
        /// The key.
        key: char,
        /// The command on the same place.
        command: char,
    },
    /// Two keys on one place of the keyboard.
    #[error("key {key:?} is the place of {other:?}")]
    KeyTwice {
        /// The key.
        key: char,
        /// The earlier one.
        other: char,
    },
    /// A condition that cannot be.
    #[error("condition: {0}")]
    Condition(ConditionMistake),
    /// A template that cannot be read; in the words of the reader.
    #[error("template: {0}")]
    Template(String),
    /// A template uses a variable that does not exist.
    #[error("unknown variable {name:?}, expected one of {expected}")]
    UnknownVariable {
        /// As it was written.
        name: String,
        /// What exists.
        expected: String,
    },
    /// No answers lead to this page.
    #[error("no answers lead to page {0:?}")]
    Unreachable(String),
    /// More branches than anybody can have meant.
    #[error("the script has more than {0} branches")]
    TooManyBranches(usize),
    /// A branch on which nothing is asked.
    #[error("a branch asks nothing")]
    EmptyBranch,
    /// A label that does not fit into the menu.
    #[error("the label is longer than {0} characters")]
    LabelTooLong(usize),
    /// A delay where nothing is tried again, or two delays.
    #[error("a delay goes with next = \"retry\", and only one of minutes and days")]
    Delay,
    /// An outcome that needs an answered call, and says that nobody was reached, or the other way round.
    #[error("\"reached\" and \"possible\" contradict each other")]
    ReachedContradicts,
    /// An outcome the program itself gives or looks for.
    #[error("the outcome {0:?} is missing")]
    NoOutcome(String),
    /// Windows of a day that overlap or are out of order.
    #[error("the hours of a day overlap or are out of order")]
    HoursOverlap,
    /// A week without any hours.
    #[error("no day has any hours")]
    NoHours,
}
