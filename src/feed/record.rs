//! One declaration for each object of the format.
//!
//! `record!` takes the fields of an object in the order of `feed.md` and makes of them how
//! it is read, how it is written (keys in that order) and what the JSON Schema says of it:
//!
//! ```text
//! record! {
//!     /// Somebody who has a part in a session.
//!     Person, "person" {
//!         id: required PersonId,
//!         /// Where they work.
//!         affiliation: optional Text,
//!     }
//! }
//! ```
//!
//! With `struct` before the name it declares that type as well. The modes of a field:
//!
//! | mode | type of the field | left out |
//! |---|---|---|
//! | `required T` | `T` | the object is left out |
//! | `expected T` | `Option<T>` | reported (as `missing-field`, or as the rule after `=`) |
//! | `optional T` | `Option<T>` | fine |
//! | `list T` | `T`, a [`List`](super::scalar::List) | the same as empty |
//! | `default T = value` | `T` | `value`, which is not written either |
//! | `stated T = value` | `T` | `value`, which is written all the same |
//!
//! A key that is no Rust name follows it: `schema as "$schema": optional String`.

macro_rules! record {
    (
        $(#[doc = $about:literal])*
        $(#[derive($also:ident)])?
        struct $name:ident, $label:literal { $(
            $(#[doc = $doc:literal])*
            $field:ident $(as $key:literal)? : $mode:ident $type:ty $(= $with:expr)?,
        )* }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug)]
        $(#[derive($also)])?
        pub(in crate::feed) struct $name {
            $(pub(in crate::feed) $field: $crate::feed::record::field_type!($mode $type),)*
        }
        $crate::feed::record::record! {
            $(#[doc = $about])*
            $name, $label { $($(#[doc = $doc])* $field $(as $key)? : $mode $type $(= $with)?,)* }
        }
    };
    (
        $(#[doc = $about:literal])*
        $name:ident, $label:literal { $(
            $(#[doc = $doc:literal])*
            $field:ident $(as $key:literal)? : $mode:ident $type:ty $(= $with:expr)?,
        )* }
    ) => {
        impl $crate::feed::value::Value for $name {
            fn read(
                json: &serde_json::Value,
                at: &$crate::feed::path::Path<'_>,
                reader: &mut $crate::feed::reader::Reader,
            ) -> Option<Self> {
                $(let mut $field: Option<$type> = None;)*
                const FIELDS: &[$crate::feed::reader::Field] = &[$((
                    $crate::feed::record::key!($field $($key)?),
                    $crate::feed::record::mode!($mode $(= $with)?),
                )),*];
                let complete = reader.object(json, at, ($label, FIELDS), &mut [$(&mut $field),*]);
                if !complete {
                    return None;
                }
                Some(Self { $($field: $crate::feed::record::take!($field, $mode $(= $with)?),)* })
            }

            fn write(&self, bare: Option<&$crate::model::Lang>) -> $crate::feed::tree::Tree {
                let mut fields = $crate::feed::tree::Fields::default();
                $($crate::feed::record::write_field!(
                    fields, bare, $crate::feed::record::key!($field $($key)?), self.$field, $mode $(= $with)?
                );)*
                fields.into_tree()
            }

            fn schema(definitions: &mut $crate::feed::definitions::Definitions) -> serde_json::Value {
                definitions.named($label, |definitions| {
                    let mut record = $crate::feed::definitions::Record::new(concat!("", $($about),*));
                    $(
                        let schema = <$type as $crate::feed::value::Value>::schema(definitions);
                        record.field(
                            $crate::feed::record::key!($field $($key)?),
                            stringify!($mode), concat!("", $($doc),*), schema,
                        );
                    )*
                    record.finish()
                })
            }
        }
    };
}

macro_rules! field_type {
    (required $type:ty) => { $type };
    (expected $type:ty) => { Option<$type> };
    (optional $type:ty) => { Option<$type> };
    (list $type:ty) => { $type };
    (default $type:ty) => { $type };
    (stated $type:ty) => { $type };
}

macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

macro_rules! mode {
    (required) => {
        $crate::feed::reader::Mode::Required
    };
    (expected) => {
        $crate::feed::reader::Mode::Expected($crate::feed::diagnostic::Rule::MissingField)
    };
    (expected = $rule:expr) => {
        $crate::feed::reader::Mode::Expected($rule)
    };
    ($mode:ident $(= $default:expr)?) => {
        $crate::feed::reader::Mode::Optional
    };
}

macro_rules! take {
    ($field:ident, required) => {
        $field?
    };
    ($field:ident, list) => {
        $field.unwrap_or_default()
    };
    ($field:ident, default = $default:expr) => {
        $field.unwrap_or($default)
    };
    ($field:ident, stated = $default:expr) => {
        $field.unwrap_or($default)
    };
    // Optional and expected.
    ($field:ident, $mode:ident $(= $rule:expr)?) => {
        $field
    };
}

macro_rules! write_field {
    ($fields:ident, $bare:ident, $key:expr, $value:expr, required) => {
        $fields.put($key, $crate::feed::value::Value::write(&$value, $bare))
    };
    ($fields:ident, $bare:ident, $key:expr, $value:expr, stated = $default:expr) => {
        $fields.put($key, $crate::feed::value::Value::write(&$value, $bare))
    };
    ($fields:ident, $bare:ident, $key:expr, $value:expr, default = $default:expr) => {
        if $value != $default {
            $fields.put($key, $crate::feed::value::Value::write(&$value, $bare))
        }
    };
    ($fields:ident, $bare:ident, $key:expr, $value:expr, list) => {
        if !$crate::feed::scalar::List::is_empty(&$value) {
            $fields.put($key, $crate::feed::value::Value::write(&$value, $bare))
        }
    };
    // Optional and expected.
    ($fields:ident, $bare:ident, $key:expr, $value:expr, $mode:ident $(= $rule:expr)?) => {
        if let Some(value) = &$value {
            $fields.put($key, $crate::feed::value::Value::write(value, $bare))
        }
    };
}

pub(super) use {field_type, key, mode, record, take, write_field};
