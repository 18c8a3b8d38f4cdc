//! Which bytes stand for which letters: by byte order mark, by validity, and by how likely the text
//! would be. Deliberately absent: decoding a stream (`text`).

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

/// An encoding that a file may be in; the text is its WHATWG name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "UTF-8")]
    Utf8,
    /// UTF-16, low byte first.
    #[serde(rename = "UTF-16LE")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "UTF-16BE")]
    Utf16Be,
    /// Chinese; includes GBK and GB2312.
    #[serde(rename = "gb18030")]
    Gb18030,
    /// Traditional Chinese.
    #[serde(rename = "Big5")]
    Big5,
    /// Japanese.
    #[serde(rename = "Shift_JIS")]
    ShiftJis,
    /// Korean.
    #[serde(rename = "EUC-KR")]
    EucKr,
    /// Central European.
    #[serde(rename = "windows-1250")]
    Windows1250,
    /// Cyrillic.
    #[serde(rename = "windows-1251")]
    Windows1251,
    /// Western European; includes Latin-1.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl TextEncoding {
    /// Every encoding, the likely ones first.
    pub const ALL: &'static [Self] = &[
        Self::Utf8,
        Self::Windows1252,
        Self::Gb18030,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Big5,
        Self::ShiftJis,
        Self::EucKr,
        Self::Windows1250,
        Self::Windows1251,
    ];

    /// Its WHATWG name.
    pub fn as_str(self) -> &'static str {
        self.rules().name()
    }

    pub(crate) fn rules(self) -> &'static Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Big5 => encoding_rs::BIG5,
            Self::ShiftJis => encoding_rs::SHIFT_JIS,
            Self::EucKr => encoding_rs::EUC_KR,
            Self::Windows1250 => encoding_rs::WINDOWS_1250,
            Self::Windows1251 => encoding_rs::WINDOWS_1251,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }

    /// What a byte order mark at the start says, and how long it is.
    pub(crate) fn of_mark(start: &[u8]) -> Option<(Self, usize)> {
        match start {
            [0xEF, 0xBB, 0xBF, ..] => Some((Self::Utf8, 3)),
            [0xFF, 0xFE, ..] => Some((Self::Utf16Le, 2)),
            [0xFE, 0xFF, ..] => Some((Self::Utf16Be, 2)),
            _ => None,
        }
    }

    /// UTF-16 without a mark, by the zero bytes that plain letters leave on one side.
    pub(crate) fn of_zeros(start: &[u8]) -> Option<Self> {
        let look = &start[..start.len().min(4096) & !1];
        if look.len() < 8 {
            return None;
        }
        let zeros = |side: usize| {
            look.iter()
                .skip(side)
                .step_by(2)
                .filter(|b| **b == 0)
                .count()
        };
        let (high_first, low_first, half) = (zeros(0), zeros(1), look.len() / 2);
        if low_first * 10 > half * 3 && high_first * 20 < half {
            Some(Self::Utf16Le)
        } else if high_first * 10 > half * 3 && low_first * 20 < half {
            Some(Self::Utf16Be)
        } else {
            None
        }
    }

    /// The likeliest encoding of bytes that are not all ASCII and have no mark. They may be a
    /// prefix, cut anywhere.
    pub(crate) fn guess(bytes: &[u8]) -> Self {
        if is_utf8_but_for_slips(bytes) {
            return Self::Utf8;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, false);
        let guessed = detector.guess(None, Utf8Detection::Deny);
        let found = match guessed.name() {
            "GBK" | "gb18030" => Self::Gb18030,
            "Big5" => Self::Big5,
            "Shift_JIS" => Self::ShiftJis,
            "EUC-KR" => Self::EucKr,
            "windows-1250" | "ISO-8859-2" => Self::Windows1250,
            "windows-1251" => Self::Windows1251,
            _ => Self::Windows1252,
        };
        found.unless_nordic(bytes)
    }

    /// A few letters can look Polish or Greek to statistics; where all of them are letters of
    /// Western names, Western it is.
    fn unless_nordic(self, bytes: &[u8]) -> Self {
        const WESTERN: &[u8] =
            b"\xA0\xA3\xA7\xB0\xB4\xC4\xC5\xC6\xC9\xD6\xD8\xDC\xDF\xE0\xE1\xE4\xE5\
            \xE6\xE7\xE8\xE9\xEA\xEB\xED\xF1\xF3\xF4\xF6\xF8\xFA\xFC\x80\x91\x92\x93\x94\x96";
        let single = matches!(self, Self::Windows1250 | Self::Windows1251);
        let western = || {
            bytes
                .iter()
                .filter(|b| !b.is_ascii())
                .all(|b| WESTERN.contains(b))
        };
        if single && western() {
            Self::Windows1252
        } else {
            self
        }
    }
}

/// Valid UTF-8 but for a torn end and for single bad bytes among many good letters.
fn is_utf8_but_for_slips(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    let torn_only = bad == 1 && std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none());
    bad == 0 || torn_only || good >= 20 * bad
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str, encoding: TextEncoding) -> TextEncoding {
        let (bytes, _, unmappable) = encoding.rules().encode(text);
        assert!(!unmappable);
        TextEncoding::guess(&bytes)
    }

    #[test]
    fn western_names_are_windows_1252() {
        for text in [
            "Kund;Ort\nÅsa Öberg;Malmö\n",
            "Müller;Köln;Größe\n",
            "René;Orléans\n",
            "5 £;x\n",
        ] {
            assert_eq!(
                guessed(text, TextEncoding::Windows1252),
                TextEncoding::Windows1252,
                "{text}"
            );
        }
    }

    #[test]
    fn chinese_is_gb18030_or_utf8_by_its_bytes() {
        let text = "客户编号\t客户名称\t金额\n1001\t苏州精密机械有限公司\t12.50\n";
        assert_eq!(guessed(text, TextEncoding::Gb18030), TextEncoding::Gb18030);
        assert_eq!(TextEncoding::guess(text.as_bytes()), TextEncoding::Utf8);
    }

    #[test]
    fn a_torn_letter_at_the_end_of_a_prefix_leaves_it_utf8() {
        let text = "Åsa".as_bytes();
        assert_eq!(TextEncoding::guess(&text[..1]), TextEncoding::Utf8);
    }

    #[test]
    fn the_text_of_an_encoding_is_its_whatwg_name() {
        for encoding in TextEncoding::ALL {
            let text = serde_json::to_string(encoding).unwrap();
            assert_eq!(text, format!("\"{}\"", encoding.as_str()));
        }
    }
}
