#pragma once

#include "core/base/progress.h"
#include "core/storage/plan_file.h"

#include <nlohmann/json.hpp>

namespace app {

/// Which of the plan's sites the public sees; one that was turned down is never shown.
enum class PublishedSites
{
    All,
    Decided,
    None
};

struct PublishOptions
{
    PublishedSites sites = PublishedSites::All;
    bool english = false;  // what the page begins in; the reader may switch
    bool backdrop = false; // offers a map from the internet behind it, off until the reader wants it
};

/// What the page knows, as the JSON object that it carries. Only what core/model/privacy.h lets out is in it.
struct PageData
{
    std::string title{};
    int businesses = 0;
    int withoutPlace = 0; // of them: listed, but not on the map
    int refused = 0;      // businesses whose owner does not agree
    int sites = 0;
    nlohmann::ordered_json json{};
};

core::Result<PageData> readPageData(const core::PlanFile& plan, const PublishOptions& options,
                                    core::Progress& progress);

} // namespace app
