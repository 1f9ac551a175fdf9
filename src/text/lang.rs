//! The languages of the program.

use serde::{Deserialize, Serialize};

/// A language that the program speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    #[serde(rename = "nb")]
    Nb,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Nb, Self::En];

    /// The language's code: `nb` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::En => "en",
        }
    }

    /// The language of that [code](Self::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that the system asks for: bokmål for a Norwegian locale
    /// and where none is set, else English.
    #[must_use]
    pub fn from_system() -> Self {
        Self::from_locale(sys_locale::get_locale().as_deref())
    }

    /// The language to change to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nb => Self::En,
            Self::En => Self::Nb,
        }
    }

    fn from_locale(locale: Option<&str>) -> Self {
        let language = locale.and_then(|text| text.split(['-', '_', '.', '@']).next());
        match language.unwrap_or_default().to_ascii_lowercase().as_str() {
            "nb" | "nn" | "no" | "" | "c" | "posix" => Self::Nb,
            _ => Self::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_and_unset_locales_give_bokmal_and_others_english() {
        for locale in ["nb-NO", "nn_NO.UTF-8", "no", "NB", "C", "C.UTF-8", "POSIX", ""] {
            assert_eq!(Lang::from_locale(Some(locale)), Lang::Nb, "{locale}");
        }
        assert_eq!(Lang::from_locale(None), Lang::Nb);
        for locale in ["en-US", "sv_SE", "de", "nov", "ca@valencia"] {
            assert_eq!(Lang::from_locale(Some(locale)), Lang::En, "{locale}");
        }
    }

    #[test]
    fn codes_lead_back_to_the_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
            assert_eq!(lang.other().other(), lang);
            assert_ne!(lang.other(), lang);
        }
        assert_eq!(Lang::from_code("sv"), None);
        assert_eq!(Lang::default(), Lang::Nb);
    }
}
