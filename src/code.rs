//! Every code that the product speaks: one rule has one code, in Generate and in Inspect.

macro_rules! codes {
    ($($(#[$group:meta])* $variant:ident = $text:literal,)*) => {
        /// What was found, refused or repaired. The text of a code never changes: outside code relies on it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "a code's words are in www/messages.js, in one place")]
        pub enum Code { $($(#[$group])* $variant,)* }

        impl Code {
            /// All codes, in the order of this file.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The stable snake_case text.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

codes! {
    // Reading a key
    KeyEmpty = "key_empty",
    KeyInputTooLong = "key_input_too_long",
    KeyNotRecognised = "key_not_recognised",
    KeyTruncated = "key_truncated",
    KeyDamaged = "key_damaged",
    KeyInconsistent = "key_inconsistent",
    KeySeveral = "key_several",
    KeyEncrypted = "key_encrypted",
    KeyPassphraseWrong = "key_passphrase_wrong",
    KeyEncryptionUnsupported = "key_encryption_unsupported",
    KeyKdfTooCostly = "key_kdf_too_costly",
    KeyIsPublic = "key_is_public",
    KeyIsCertificate = "key_is_certificate",
    KeyIsRequest = "key_is_request",
    KeyIsOpenssh = "key_is_openssh",
    KeyIsPutty = "key_is_putty",
    KeyIsPgp = "key_is_pgp",
    KeyIsPkcs12 = "key_is_pkcs12",
    KeyIsJwks = "key_is_jwks",
    KeyIsToken = "key_is_token",
    KeyIsSecret = "key_is_secret",
    KeyIsPath = "key_is_path",
    KeyIsApplicationId = "key_is_application_id",
    KeyWrongAlgorithm = "key_wrong_algorithm",
    KeyMultiPrime = "key_multi_prime",
    KeyTooSmall = "key_too_small",
    KeyTooLarge = "key_too_large",
    KeyUnsafe = "key_unsafe",
    KeyExponentUnusual = "key_exponent_unusual",
    PublicKeyNotRecognised = "public_key_not_recognised",
    PublicKeyIsPrivate = "public_key_is_private",
    RandomUnavailable = "random_unavailable",
    SigningFailed = "signing_failed",
    // Repairs of a key, a token, an application ID
    BomRemoved = "bom_removed",
    Utf16Decoded = "utf16_decoded",
    EscapedNewlines = "escaped_newlines",
    LineBreaksRestored = "line_breaks_restored",
    WhitespaceRemoved = "whitespace_removed",
    QuotesRemoved = "quotes_removed",
    AssignmentRemoved = "assignment_removed",
    JsonUnwrapped = "json_unwrapped",
    CodeFenceRemoved = "code_fence_removed",
    QuoteMarksRemoved = "quote_marks_removed",
    DashesRestored = "dashes_restored",
    LabelCorrected = "label_corrected",
    ArmourAdded = "armour_added",
    PaddingRestored = "padding_restored",
    Base64urlRead = "base64url_read",
    Base64OfPemRead = "base64_of_pem_read",
    InvisibleCharactersRemoved = "invisible_characters_removed",
    SurroundingTextRemoved = "surrounding_text_removed",
    DerRead = "der_read",
    HeadersRemoved = "headers_removed",
    DuplicateRemoved = "duplicate_removed",
    BearerRemoved = "bearer_removed",
    PaddingRemoved = "padding_removed",
    PercentDecoded = "percent_decoded",
    StandardBase64Read = "standard_base64_read",
    BracesRemoved = "braces_removed",
    // A request
    RequestUnknownField = "request_unknown_field",
    RequestFieldInvalid = "request_field_invalid",
    KindMissing = "kind_missing",
    KindInvalid = "kind_invalid",
    FieldNotForKind = "field_not_for_kind",
    ApplicationIdMissing = "application_id_missing",
    ApplicationIdInvalid = "application_id_invalid",
    LifetimeTooShort = "lifetime_too_short",
    LifetimeTooLong = "lifetime_too_long",
    TimeNotAnInteger = "time_not_an_integer",
    TimeInMilliseconds = "time_in_milliseconds",
    NbfAfterExp = "nbf_after_exp",
    JtiNotAUuid = "jti_not_a_uuid",
    SubMissing = "sub_missing",
    AclNotAnObject = "acl_not_an_object",
    AclPathsMissing = "acl_paths_missing",
    AclPathsNotAnObject = "acl_paths_not_an_object",
    AclUnknownKey = "acl_unknown_key",
    AclPathInvalid = "acl_path_invalid",
    AclMethodInvalid = "acl_method_invalid",
    AclFiltersInvalid = "acl_filters_invalid",
    ClaimReserved = "claim_reserved",
    ClaimsNotAnObject = "claims_not_an_object",
    JsonInvalid = "json_invalid",
    JsonDuplicateKey = "json_duplicate_key",
    VideoSessionMissing = "video_session_missing",
    VideoSessionUnexpected = "video_session_unexpected",
    VideoRoleInvalid = "video_role_invalid",
    VideoDataInvalid = "video_data_invalid",
    VideoDataTooLong = "video_data_too_long",
    VideoLayoutInvalid = "video_layout_invalid",
    SettingsInvalid = "settings_invalid",
    SettingsHasSecret = "settings_has_secret",
    SubIsUserId = "sub_is_user_id",
    AclMissing = "acl_missing",
    NbfInFuture = "nbf_in_future",
    // A token under inspection
    TokenEmpty = "token_empty",
    TokenTooLong = "token_too_long",
    TokenNotAJwt = "token_not_a_jwt",
    TokenIsOpentok = "token_is_opentok",
    TokenIsEncrypted = "token_is_encrypted",
    TokenIsWebhook = "token_is_webhook",
    TokenIsKey = "token_is_key",
    TokenSeveral = "token_several",
    TokenTruncated = "token_truncated",
    HeaderInvalid = "header_invalid",
    HeaderUnexpected = "header_unexpected",
    PayloadInvalid = "payload_invalid",
    AlgMissing = "alg_missing",
    AlgNotRs256 = "alg_not_rs256",
    AlgNone = "alg_none",
    TypMissing = "typ_missing",
    TypInvalid = "typ_invalid",
    SignatureInvalid = "signature_invalid",
    SignatureLength = "signature_length",
    SignatureUnchecked = "signature_unchecked",
    ApplicationIdMismatch = "application_id_mismatch",
    IatMissing = "iat_missing",
    IatInFuture = "iat_in_future",
    IatTooOld = "iat_too_old",
    ExpMissing = "exp_missing",
    DefaultLifetimePassed = "default_lifetime_passed",
    ExpPassed = "exp_passed",
    ExpBeforeIat = "exp_before_iat",
    IatAndExpMissing = "iat_and_exp_missing",
    TimeNotANumber = "time_not_a_number",
    JtiMissing = "jti_missing",
    ClaimLeaked = "claim_leaked",
    SubOnAdminCall = "sub_on_admin_call",
    AclLacksPath = "acl_lacks_path",
    ApiUnknown = "api_unknown",
    ApiIsBasicOnly = "api_is_basic_only",
    ApiWantsAccessToken = "api_wants_access_token",
    ClockDiffers = "clock_differs",
    ServerDateInvalid = "server_date_invalid",
    // A signed webhook
    WebhookSecretEmpty = "webhook_secret_empty",
    WebhookAlgNotHs256 = "webhook_alg_not_hs256",
    WebhookSignatureInvalid = "webhook_signature_invalid",
    WebhookBodyChanged = "webhook_body_changed",
    WebhookHashMissing = "webhook_hash_missing",
    WebhookAge = "webhook_age",
    WebhookIssuerUnexpected = "webhook_issuer_unexpected",
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
