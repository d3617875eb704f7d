import { z } from "zod";

// Schemas try `new Function` when they are made, which the Content-Security-Policy reports as an
// attack even though zod falls back: this module runs before any of them is loaded.
z.config({ jitless: true });
