//! The printed dossier: typst templates, fonts, PDF.
