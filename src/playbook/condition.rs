//! Conditions such as `score <= 6 and leave == "yes"`: a small grammar, checked against the pages before.

use crate::domain::{Answer, Comparison, Condition, Page, Score, StepId};

/// What is wrong with a condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConditionMistake {
    /// Something else was expected here.
    #[error("expected {0}")]
    Expected(Expected),
    /// No page has this name.
    #[error("no page is called {0:?}")]
    UnknownStep(String),
    /// The page stands at the same place or after it.
    #[error("page {0:?} does not come before this one")]
    NotEarlier(String),
    /// A page whose answer cannot be compared with this.
    #[error("the answer of page {0:?} cannot be compared with this")]
    OtherKind(String),
    /// A number that is no score.
    #[error("a score is a whole number from 0 to 10")]
    NotAScore,
    /// The page has no such option.
    #[error("page {step:?} has no option {option:?}, expected one of {expected}")]
    UnknownChoice {
        /// The page.
        step: String,
        /// As it was written.
        option: String,
        /// What exists.
        expected: String,
    },
    /// Names of options are equal or not; none is greater.
    #[error("options are compared with == or !=")]
    NoOrder,
}

/// What was expected at a place of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    /// The name of a page.
    #[error("the name of a page")]
    Step,
    /// `<`, `<=`, `==`, `!=`, `>=` or `>`.
    #[error("a comparison: < <= == != >= >")]
    Comparison,
    /// A number or a name in quotes.
    #[error("a number or a name in quotes")]
    Value,
    /// `and`, `or` or the end.
    #[error("\"and\", \"or\" or the end")]
    AndOr,
    /// A closing bracket.
    #[error("a closing bracket")]
    Bracket,
}

/// Brackets in brackets: nobody writes more.
const DEPTH: usize = 16;

/// A mistake with its byte in the condition.
pub(super) type At<T> = Result<T, (usize, ConditionMistake)>;

/// Reads the condition of a page that stands after `earlier` and before pages called `later`.
pub(super) fn read(text: &str, earlier: &[Page], later: &[&str]) -> At<Condition> {
    let mut reader = Reader { text, at: 0, depth: 0, earlier, later };
    let condition = reader.either()?;
    reader.blanks();
    if reader.at < text.len() { reader.expected(Expected::AndOr) } else { Ok(condition) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    earlier: &'a [Page],
    later: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn expected<T>(&self, what: Expected) -> At<T> {
        Err((self.at, ConditionMistake::Expected(what)))
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blanks(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Takes the text if it comes next.
    fn take(&mut self, text: &str) -> bool {
        self.blanks();
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    /// Takes a name; leaves everything where it is if none comes next.
    fn word(&mut self) -> &'a str {
        self.blanks();
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Takes a word such as "and" if it comes next.
    fn joint(&mut self, joint: &str) -> bool {
        let before = self.at;
        let found = self.word() == joint;
        if !found {
            self.at = before;
        }
        found
    }

    fn either(&mut self) -> At<Condition> {
        let mut left = self.both()?;
        while self.joint("or") {
            left = Condition::Or(Box::new(left), Box::new(self.both()?));
        }
        Ok(left)
    }

    fn both(&mut self) -> At<Condition> {
        let mut left = self.one()?;
        while self.joint("and") {
            left = Condition::And(Box::new(left), Box::new(self.one()?));
        }
        Ok(left)
    }

    fn one(&mut self) -> At<Condition> {
        if self.depth < DEPTH && self.take("(") {
            self.depth += 1;
            let inner = self.either()?;
            self.depth -= 1;
            return if self.take(")") { Ok(inner) } else { self.expected(Expected::Bracket) };
        }
        self.blanks();
        let step_at = self.at;
        let name = self.word();
        if name.is_empty() {
            return self.expected(Expected::Step);
        }
        let page = self.page(name).map_err(|mistake| (step_at, mistake))?;
        self.blanks();
        let comparison_at = self.at;
        let comparison = self.comparison()?;
        self.blanks();
        let value_at = self.at;
        if self.take("\"") {
            let Some((option, _)) = self.rest().split_once('"') else { return self.expected(Expected::Value) };
            self.at += option.len() + 1;
            let wanted = match comparison {
                Comparison::Equal => true,
                Comparison::NotEqual => false,
                _ => return Err((comparison_at, ConditionMistake::NoOrder)),
            };
            let names: Vec<&str> = match &page.answer {
                Answer::Choice { options } => options.iter().map(|option| option.id.as_str()).collect(),
                Answer::Permission { .. } => vec!["yes", "no"],
                _ => return Err((step_at, ConditionMistake::OtherKind(name.to_owned()))),
            };
            if !names.contains(&option) {
                let (step, option, expected) = (name.to_owned(), option.to_owned(), names.join(", "));
                return Err((value_at, ConditionMistake::UnknownChoice { step, option, expected }));
            }
            Ok(Condition::Choice(page.id.clone(), wanted, option.to_owned()))
        } else {
            let number = self.word();
            if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err((value_at, ConditionMistake::Expected(Expected::Value)));
            }
            if page.answer != Answer::Score {
                return Err((step_at, ConditionMistake::OtherKind(name.to_owned())));
            }
            let score = number.parse().ok().and_then(|number| Score::new(number).ok());
            let score = score.ok_or((value_at, ConditionMistake::NotAScore))?;
            Ok(Condition::Score(page.id.clone(), comparison, score))
        }
    }

    fn page(&self, name: &str) -> Result<&'a Page, ConditionMistake> {
        let id = StepId(name.to_owned());
        self.earlier.iter().find(|page| page.id == id).ok_or_else(|| {
            if self.later.contains(&name) {
                ConditionMistake::NotEarlier(id.0)
            } else {
                ConditionMistake::UnknownStep(id.0)
            }
        })
    }

    fn comparison(&mut self) -> At<Comparison> {
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual};
        let signs =
            [("<=", LessOrEqual), (">=", GreaterOrEqual), ("==", Equal), ("!=", NotEqual), ("<", Less), (">", Greater)];
        for (sign, comparison) in signs {
            if self.take(sign) {
                return Ok(comparison);
            }
        }
        self.expected(Expected::Comparison)
    }
}

#[cfg(test)]
mod tests;
