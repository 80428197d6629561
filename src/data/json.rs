//! JSON as the browser read it, taken apart for serde.
//!
//! The browser parses; here its values become ours. Libraries that do the same explain every mistake in
//! words, for which they bring the printing of numbers and tables of their own: a tenth of the module.
//! Readers get one sentence for all of them, so that the only mistake here is [`Unreadable`].

mod unreadable;

use js_sys::{Array, JSON, Object, Reflect};
use model::json::whole_number;
use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use wasm_bindgen::{JsCast, JsValue};

pub(super) use unreadable::Unreadable;

/// Reads a text.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let value = JSON::parse(text).map_err(|_| Unreadable::expected("JSON"))?;
    T::deserialize(Json(value))
}

/// A value of the browser's.
struct Json(JsValue);

impl<'de> Deserializer<'de> for Json {
    type Error = Unreadable;

    /// Every type of the contract says what it expects, so that nothing of it comes here.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable::expected("a type of the contract"))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let value = self.0.as_bool();
        visitor.visit_bool(value.ok_or_else(|| Unreadable::expected("a boolean"))?)
    }

    /// Whether the number fits into a smaller type is checked by serde's visitor of that type.
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let number = whole(&self.0);
        visitor.visit_u64(number.ok_or_else(|| Unreadable::expected("a whole number"))?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let array = self.0.dyn_into();
        let array = array.map_err(|_| Unreadable::expected("an array"))?;
        visitor.visit_seq(Items { array, at: 0 })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    /// Structs are objects with their fields by name, in any order.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Unreadable::expected("an object"));
        }
        let keys = Object::keys(self.0.unchecked_ref::<Object>());
        visitor.visit_map(Fields {
            object: self.0,
            keys,
            at: 0,
        })
    }

    /// A bare name, or an object with the name as its one key.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        if let Some(name) = self.0.as_string() {
            return visitor.visit_enum(Variant {
                name,
                value: JsValue::UNDEFINED,
            });
        }
        let object = self.0.dyn_ref::<Object>();
        let object = object.ok_or_else(|| Unreadable::expected("the name of a variant"))?;
        let name = Object::keys(object).get(0);
        let value = property(&self.0, &name)?;
        visitor.visit_enum(Variant {
            name: name
                .as_string()
                .ok_or_else(|| Unreadable::expected("a string"))?,
            value,
        })
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map
    }
}

impl Json {
    fn string(&self) -> Result<String, Unreadable> {
        let text = self.0.as_string();
        text.ok_or_else(|| Unreadable::expected("a string"))
    }
}

/// Out of line, because every type of number has a copy of the code around it.
#[inline(never)]
fn whole(value: &JsValue) -> Option<u64> {
    value.as_f64().and_then(whole_number)
}

fn property(object: &JsValue, name: &JsValue) -> Result<JsValue, Unreadable> {
    Reflect::get(object, name).map_err(|_| Unreadable::expected("an object"))
}

struct Items {
    array: Array,
    at: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        if self.at >= self.array.length() {
            return Ok(None);
        }
        self.at += 1;
        seed.deserialize(Json(self.array.get(self.at - 1)))
            .map(Some)
    }
}

struct Fields {
    object: JsValue,
    keys: Array,
    at: u32,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unreadable> {
        if self.at >= self.keys.length() {
            return Ok(None);
        }
        self.at += 1;
        seed.deserialize(Json(self.keys.get(self.at - 1))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Unreadable> {
        let at = self.at - 1;
        let value = Json(property(&self.object, &self.keys.get(at))?);
        let read = seed.deserialize(value);
        // Even a mapping that does nothing costs 350 bytes, because every field passes here.
        #[cfg(debug_assertions)]
        let read = read.map_err(|error| error.at(&self.keys.get(at)));
        read
    }
}

struct Variant {
    name: String,
    value: JsValue,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Unreadable;
    type Variant = Json;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Json), Unreadable> {
        let name: StringDeserializer<Unreadable> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, Json(self.value)))
    }
}

impl<'de> VariantAccess<'de> for Json {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, Unreadable> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable::expected("a type of the contract"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Unreadable> {
        Err(Unreadable::expected("a type of the contract"))
    }
}
