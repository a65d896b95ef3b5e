#include "gis/io/place_answers.h"

#include "core/analysis/areas.h"
#include "core/analysis/place_names.h"

namespace gis {

core::Result<std::vector<core::Record>> newAnswers(const core::PlanFile& plan,
                                                   const std::vector<PlaceAnswer>& answers)
{
    std::vector<core::Record> fresh;
    if (answers.empty())
        return fresh;
    PS_LET(const auto areas, core::Areas::fromPlan(plan));
    for (const auto& answer : answers) {
        const auto* area = areas.byCode(answer.code);
        if (area == nullptr || core::placeKey(answer.kelurahan).empty())
            return core::fail(core::ErrorCode::InvalidValue, "--place", answer.kelurahan + "=" + answer.code);
        if (areas.answered(answer.kelurahan, answer.kecamatan) == area)
            continue;
        core::Record record;
        record.fields = {{"name", answer.kelurahan}, {"code", area->code}};
        if (!answer.kecamatan.empty())
            record.fields["kecamatan"] = answer.kecamatan;
        fresh.push_back(std::move(record));
    }
    return fresh;
}

} // namespace gis
