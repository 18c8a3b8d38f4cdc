//! The macro behind [`crate::nouns`]: from one list it makes field constants, structs and tables.
//! Deliberately absent: any noun.

/// See [`crate::nouns`] for the form.
macro_rules! nouns {
    ($(
        $(#[$doc:meta])*
        $table_id:literal $table:ident $Struct:ident $Id:ident $(under $parent:ident)? {
            $( $(#[$fdoc:meta])* $field_id:literal $field:ident : $type:ty $([$flag:ident])? ),+ $(,)?
        }
    )+) => {
        $(
            $crate::id::typed_id!($Id, $table);

            impl $crate::cell::Cell for $Id {
                const KIND: $crate::value::Kind = $crate::value::Kind::Row;
                fn into_value(self) -> $crate::value::Value { $crate::value::Value::Row(self.0) }
                fn from_value(value: $crate::value::Value) -> Option<Self> {
                    <$crate::id::RowId as $crate::cell::Cell>::from_value(value).map(Self)
                }
            }

            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
            pub struct $Struct {
                /// The row.
                pub id: $Id,
                $(
                    /// The row above it, as the replay of all moves leaves it.
                    pub $parent: Option<$Id>,
                    /// Where it stands among its siblings: a fractional index, compared as text.
                    pub rank: Option<String>,
                )?
                $( $(#[$fdoc])* pub $field: Option<$type>, )+
            }

            #[doc = concat!("The fields of `", stringify!($table), "`.")]
            // Constants carry the very names of the columns, so that one word finds all of them.
            #[allow(non_upper_case_globals)]
            pub mod $table {
                use super::*;
                $(
                    $(#[$fdoc])*
                    pub const $field: Field = Field {
                        table: $table_id,
                        id: $field_id,
                        name: stringify!($field),
                        kind: <$type as $crate::cell::Cell>::KIND,
                        sensitive: nouns!(@flag $($flag)?),
                    };
                )+
                /// The table itself.
                pub const TABLE: Table = Table {
                    id: $table_id,
                    name: stringify!($table),
                    tree: nouns!(@tree $($parent)?),
                    fields: &[$( $field ),+],
                };
            }

            impl Noun for $Struct {
                type Id = $Id;
                const TABLE: Table = $table::TABLE;
                fn from_row(row: Row) -> Result<Self, WrongKind> {
                    let mut cells = row.values.into_iter();
                    Ok(Self {
                        id: $Id(row.id),
                        $(
                            $parent: row.parent.map($Id),
                            rank: row.rank,
                        )?
                        $( $field: take(&mut cells, $table::$field)?, )+
                    })
                }
            }
        )+

        /// Every table, in the order of the list.
        pub const TABLES: &[Table] = &[$( $table::TABLE ),+];
    };
    (@flag) => { false };
    (@flag sensitive) => { true };
    (@tree) => { false };
    (@tree $parent:ident) => { true };
}
pub(crate) use nouns;
