//! A key's seat at the engine. It is empty while there is no engine.

use std::sync::Mutex;

use rsa::rand_core::CryptoRng;

use crate::key::signing::{
    lockstep::{Lockstep, signer::Signer},
    portable::PortableKey,
};

/// The engine may arrive after the key and leave before it.
#[derive(Default)]
pub(crate) struct Seat {
    engine: Option<&'static dyn Lockstep>,
    signer: Mutex<Option<Signer>>,
}

impl Seat {
    pub(crate) fn new(engine: Option<&'static dyn Lockstep>) -> Self {
        Self { engine, signer: Mutex::default() }
    }

    /// Returns whether the engine proves that the key's primes are prime and that d undoes e. False proves nothing.
    pub(crate) fn proves(&self, key: &PortableKey, rng: &mut dyn CryptoRng) -> bool {
        let signer = self.engine().and_then(|engine| Signer::new(engine, key, rng));
        let is_proved = signer.is_some();
        self.put(signer);
        is_proved
    }

    /// Raises the message to the power of d, and verifies the result. Returns `None` without an engine. An engine
    /// that errs is dismissed.
    pub(crate) fn raise(&self, key: &PortableKey, message: &[u8], rng: &mut dyn CryptoRng) -> Option<Vec<u8>> {
        let engine = self.engine()?;
        let taken = self.signer.lock().ok()?.take();
        let mut signer = taken.or_else(|| Signer::of_proved(engine, key, rng));
        let power = signer.as_mut().and_then(|signer| signer.raise(message, rng));
        if power.is_some() {
            self.put(signer)
        } else {
            self.dismiss()
        }
        power
    }

    /// Stops using an engine that refused a good key.
    pub(crate) fn dismiss(&self) {
        self.put(None);
        if let Some(engine) = self.engine() {
            engine.dismiss();
        }
    }

    fn engine(&self) -> Option<&'static dyn Lockstep> {
        self.engine.filter(|engine| engine.is_there())
    }

    fn put(&self, signer: Option<Signer>) {
        if let Ok(mut place) = self.signer.lock() {
            *place = signer;
        }
    }
}
