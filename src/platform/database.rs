//! Texts that outlive the tab, the battery and the crash: IndexedDB (W3C, 3.0).
//!
//! Data that [`put`] reports as kept has been told to be on the disk (`durability: "strict"`), all of
//! it or nothing.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

const NAME: &str = "conference-atlas";
const STORE: &str = "desk";

/// All texts whose key starts with `start`; `None` where the browser keeps nothing.
pub async fn all(start: &str) -> Option<Vec<(String, String)>> {
    let database = open().await.ok()?;
    let (_, store) = begin(&database, "readonly").ok()?;
    let (keys, values) = (store.get_all_keys().ok()?, store.get_all().ok()?);
    let (keys, values) = (done(&keys).await.ok()?, done(&values).await.ok()?);
    database.close();
    let texts = |list: JsValue| js_sys::Array::from(&list).iter().map(|text| text.as_string()).collect::<Vec<_>>();
    let pairs = texts(keys).into_iter().zip(texts(values));
    let mut found: Vec<(String, String)> = pairs.filter_map(|(key, value)| Some((key?, value?))).collect();
    found.retain(|(key, _)| key.starts_with(start));
    Some(found)
}

/// Keeps texts under their keys, all in one transaction; `None` if that failed, and nothing
/// of it is kept.
pub async fn put(texts: &[(String, String)]) -> Option<()> {
    let database = open().await.ok()?;
    let (transaction, store) = begin(&database, "readwrite").ok()?;
    for (key, value) in texts {
        store.put_with_key(&value.as_str().into(), &key.as_str().into()).ok()?;
    }
    let complete = completion(&transaction).await.ok();
    database.close();
    complete.map(drop)
}

/// Asks the browser not to clear what is kept when it needs room.
pub fn ask_to_keep() {
    let persist = || -> Option<()> {
        let navigator = Reflect::get(&super::window()?.into(), &"navigator".into()).ok()?;
        let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
        let persist: Function = Reflect::get(&storage, &"persist".into()).ok()?.dyn_into().ok()?;
        persist.call0(&storage).ok().map(drop)
    };
    let _ = persist();
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let window = super::window().ok_or(JsValue::NULL)?;
    let request = window.indexed_db()?.ok_or(JsValue::NULL)?.open_with_u32(NAME, 1)?;
    let upgrade = {
        let request = request.clone();
        wasm_bindgen::closure::Closure::once_into_js(move || {
            if let Ok(database) = request.result().and_then(|result| result.dyn_into::<IdbDatabase>()) {
                let _ = database.create_object_store(STORE);
            }
        })
    };
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    done(&request).await?.dyn_into()
}

/// Begins a transaction. By hand, for web-sys knows its options only as unstable.
fn begin(database: &IdbDatabase, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let function: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let transaction: IdbTransaction = function.call3(database, &STORE.into(), &mode.into(), &options)?.dyn_into()?;
    let store = transaction.object_store(STORE)?;
    Ok((transaction, store))
}

/// The result of a request, once it is there.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await?;
    request.result()
}

async fn completion(transaction: &IdbTransaction) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
        transaction.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await
}
