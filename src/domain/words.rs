//! An enum whose members have stable names: in the base, in JSON and in playbook files.

/// Declares an enum with a stable name per member, `ALL`, `name`, `FromStr`, and serde by that name.
macro_rules! named_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $(
            #[doc = concat!("`", $text, "`")] $(#[$member_doc])* #[serde(rename = $text)] $member
        ),+ }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The stable name, as it stands in the base and in files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$member => $text),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::UnknownName;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$member),)+
                    other => Err($crate::domain::UnknownName { what: stringify!($name), name: other.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use named_enum;

/// A stable name that this version does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} {name:?}")]
pub struct UnknownName {
    /// The kind of thing that was read.
    pub what: &'static str,
    /// The name that was found.
    pub name: String,
}
