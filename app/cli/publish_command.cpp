#include "app/cli/commands.h"
#include "app/cli/plan_access.h"
#include "app/publish/public_page.h"

#include "core/base/translate.h"

namespace app::cli {

namespace {

core::Result<PublishedSites> sitesOf(const Arguments& arguments)
{
    const auto name = arguments.value("sites").value_or("all");
    if (name == "all")
        return PublishedSites::All;
    if (name == "decided")
        return PublishedSites::Decided;
    if (name == "none")
        return PublishedSites::None;
    return core::fail(core::ErrorCode::InvalidValue, "--sites", name);
}

core::Result<Answer> publish(const Arguments& arguments, Context& context)
{
    const auto out = arguments.value("out");
    if (!out)
        return core::fail(core::ErrorCode::InvalidUsage, "publish", "--out F.html");
    PublishOptions options;
    PS_LET(options.sites, sitesOf(arguments));
    options.english = context.language == "en";
    options.backdrop = arguments.has("backdrop");
    PS_LET(const auto plan, openPlan(arguments, core::PlanFile::Access::Read));
    PS_LET(const auto data, publishPage(plan, *out, options, context.progress));
    Answer answer;
    answer.json = {{"businesses", data.businesses},
                   {"sites", data.sites},
                   {"not_on_map", data.withoutPlace},
                   {"refused", data.refused},
                   {"file", *out}};
    return answer;
}

} // namespace

Command publishCommand()
{
    using Kind = Option::Kind;
    return {.name = "publish",
            .summary = PS_TEXT("Cli", "menulis halaman web yang memperkenalkan sentra kepada umum"),
            .positional = {"PLAN"},
            .options = {{"out"}, {"sites"}, {"backdrop", Kind::Flag}},
            .run = publish};
}

} // namespace app::cli
