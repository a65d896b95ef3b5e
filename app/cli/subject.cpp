#include "app/cli/subject.h"

#include "app/cli/cli.h"

namespace app::cli {

core::Result<Subject> subjectFrom(const Arguments& arguments)
{
    const auto site = arguments.value("site");
    const auto kampung = arguments.value("kampung");
    if (site.has_value() == kampung.has_value())
        return core::fail(core::ErrorCode::InvalidUsage, "--site | --kampung",
                          Cli::tr("Sebut satu lokasi atau satu kampung.").toStdString());
    return site ? Subject{core::SubjectKind::Site, *site} : Subject{core::SubjectKind::Kampung, *kampung};
}

} // namespace app::cli
