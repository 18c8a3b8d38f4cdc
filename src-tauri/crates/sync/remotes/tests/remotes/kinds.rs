//! The contract, once for each kind of store.

use crate::{contract, grounds};

macro_rules! kinds {
    ($($kind:ident)*: $laws:tt) => { $( kind!($kind $laws); )* };
}

macro_rules! kind {
    ($kind:ident { $($law:ident)* }) => {
        mod $kind {
            use super::{contract, grounds};
            $(
                #[tokio::test]
                async fn $law() {
                    if let Some(ground) = grounds::$kind().await {
                        contract::$law(&ground).await;
                    }
                }
            )*
        }
    };
}

kinds! {
    folder fixture webdav s3: {
        what_is_put_is_read_back_whole
        an_object_larger_than_the_cap_is_not_read
        what_is_missing_is_missing_and_a_missing_folder_is_empty
        written_anew_an_object_has_its_new_bytes_and_another_tag
        a_listing_is_one_folder_deep_and_tells_sizes
        a_listing_of_several_pages_is_whole
        names_that_sync_clients_invent_are_listed_and_read
        deleting_leaves_nothing_behind
        writers_of_one_name_leave_one_whole_object
        the_trial_finds_no_flaw_and_leaves_nothing
        nothing_is_written_where_the_root_is_missing
        paths_that_lead_elsewhere_are_refused
    }
}

/// Where there are credentials at all.
mod locked {
    use super::{contract, grounds};

    #[tokio::test]
    async fn a_wrong_credential_is_refused_by_webdav() {
        if let Some(ground) = grounds::webdav().await {
            contract::a_wrong_credential_is_refused(&ground).await;
        }
    }

    #[tokio::test]
    async fn a_wrong_credential_is_refused_by_s3() {
        if let Some(ground) = grounds::s3().await {
            contract::a_wrong_credential_is_refused(&ground).await;
        }
    }
}
