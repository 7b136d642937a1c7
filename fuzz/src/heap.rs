//! Ends the process where one allocation is larger than any input justifies, also without a sanitizer.

use std::alloc::{GlobalAlloc, Layout, System};

/// The longest allocation, in bytes: also the most memory that scrypt may have.
const LIMIT: usize = 64 << 20;

struct Limited;

#[global_allocator]
static HEAP: Limited = Limited;

fn check(size: usize) {
    // Not a panic, which would allocate; libFuzzer writes the input of an abort to a file.
    if size > LIMIT {
        std::process::abort();
    }
}

// SAFETY: each call is handed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Limited {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        check(layout.size());
        unsafe { System.alloc(layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        check(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        check(size);
        unsafe { System.realloc(at, layout, size) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }
}
