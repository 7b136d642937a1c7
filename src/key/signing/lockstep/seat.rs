//! A key's place at the engine, which is empty where there is no engine.

use std::sync::Mutex;

use rsa::rand_core::CryptoRng;

use crate::key::signing::{
    lockstep::{Lockstep, signer::Signer},
    portable::PortableKey,
};

/// An engine may come after the key, and go before it.
#[derive(Default)]
pub(crate) struct Seat {
    engine: Option<&'static dyn Lockstep>,
    signer: Mutex<Option<Signer>>,
}

impl Seat {
    pub(crate) fn new(engine: Option<&'static dyn Lockstep>) -> Self {
        Self { engine, signer: Mutex::default() }
    }

    /// Whether the engine finds that the key's primes are primes and that d undoes e. A no is no verdict.
    pub(crate) fn proves(&self, key: &PortableKey, rng: &mut dyn CryptoRng) -> bool {
        let signer = self.engine().and_then(|engine| Signer::new(engine, key, rng));
        let is_proved = signer.is_some();
        self.put(signer);
        is_proved
    }

    /// The message to the power of d, verified. `None` where there is no engine; where it errs it is dismissed.
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

    /// Ends the use of an engine that refused a key which is right.
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
