/** Runs the code for a key and a token once, so that the user's first ones are quick. */

import { mint, PrivateKey } from "../pkg/vonage_jwt_web.js";

/** A throw-away key that no application has: PKCS#8, in base64. */
const KEY =
  "MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDBvd19xcyVjsDrFgMrEGzcxm/9+lFgDHQTp3NBTREywBsY+Wqi+nueYmMu4nYxUSlGuDHwbZpL1Hix+hGlvSeCYjzi1Ut/IO7fJPda6ZQVhRhyC8i5col4NEmSDrbj7gYeg1J3p3hGbMaOLLhBBwkAJ9n2vhrYFPmQs9xo0M96e56GGllDEilBEeiLdjLSyn6LqIXIqGdxE3a90Lnf/A6Yf1LgaYCHX4A0Ee6evplre95EOeB4qiFz+nNHAho2d/Xl+8mcrdkZENDgJ2DkQt1t/WIQU2Ti4VwU0kBCkQUYb245DwkSYB2lcHWsxCkgEWHtm6MRq0NgjQH/0OyinOwnAgMBAAECggEACFfVrYI2M2jKWY4y5LqGkg0ZlYkC7zRhMmWyvHbws/3lZbl7easG18iRUGnHR+FLT4aLiqqRLuLKIZG3tiqOPXOYOBOSBLonOehXZbAur3Pj1SkAToM7u9QZ79oF64ygDfIbkUKl3ffaGKOAz1MvHycJ9aOKIp6vR7W+PlcN31zJEI6/aHe9NTDUeDpgoPmw1+poioAtgchoy29BI0YH5M/j7dWtdqVT00fO47byaF1/YD9/RZsiOV252iTsAVe3eREiQB7BuHPfr5g6rLO9gjhsPNyqyAWWxZCGFDW+gU+uuVIy9ayDXxktc2Noee4CqRr+JhUfetGvTUjr64TPAQKBgQD2PuL/IC41kbyIO4ozgKkxxo5/RR3rye0Bovv4nvIs6nTOeR+GDvyTu29t/rY4JncrecE4hXo7nRKo81OCsMDlszey8InHfIwHZNXJ016qJKEdYzBrHeIi9W6y12jhW2W1sgyAMVnEwD9fxRVOb4DtrOVoE0Nbc7U1Hv77L3HSMQKBgQDJaoyUvqoHUIeJ5uKRCZg5rRn76L822+jx5M34auFcJAWxXAQtHeiLlF1JUOOfLNaFW95fufaqfacTOmUQYfsfH9fx8+QK/adyAZNCR58kUCjityIe/5TSCI3LZZGuBheBXblrDrWKuDDVjSNqxmQYLEiPjsJaGjZtv2tFygV11wKBgQDFY4empu8jtd0A/2k6+6mk4tsbHhZsCgNYSoPcudy7MH3NfL5OQfkpmxgpfgInZH4mdYTzf9uJqdFpaRPKMVGPT2gYokRvimDdFHFjRXIexRn5aqdHVj8Nctv3tEC4VQFk8oKex/CDjO/AH0WDCFK7Mtr54GcgCdJ58IzIYTHGIQKBgQCHTyAQESJydYQIfWY5n2N3Y7WwCMTkWsncLyS7vTmWR9DXPITFtnDxzAL7bO7tkRawUm5KisiN8onaHgGlBt3IJAFTVtAdHhhuO2atQSZFI+DDpdmzT2mvy/VN7fb3HLqPuuIEbMZC4chUvlNLuOmnX6CDaJliJHfqNI0hPj160wKBgQCQQqIJC1Ug7yFTCM0JS8snCyGa6BvN+XgFdfWWDoDutilVZX4ewmtsJ27VRtCFmtvAlTC7geqtWtpzUdVYBZ6n3t53tuF+c+OZ7jURVDwd1k42I0Ra5ZhC1J9fyYCAamZHrKHqJTEmdGHSEAGFhZ5POv1vUzYMP2/XWTR2l4irNA==";
const pem = `-----BEGIN PRIVATE KEY-----\n${KEY.replace(/.{64}/g, "$&\n")}\n-----END PRIVATE KEY-----\n`;

/** A browser compiles each function of the core when it is first called, which takes longer than the work itself. */
export function warmUp() {
  const key = PrivateKey.read(new TextEncoder().encode(pem));
  try {
    mint(key, { applicationId: "00000000-0000-4000-8000-000000000000", kind: "application" });
  } finally {
    key.free();
  }
}
