#include "core/analysis/place_match.h"

#include "core/analysis/place_names.h"

#include <algorithm>

namespace core {

namespace {

using Candidates = std::vector<const Area*>;

Candidates spelledAlike(const Areas& areas, const std::string& name)
{
    Candidates found;
    for (const auto& area : areas.all())
        if (samePlaceName(name, area.name))
            found.push_back(&area);
    return found;
}

Candidates inKecamatan(const Candidates& all, const std::string& kecamatan)
{
    if (placeKey(kecamatan).empty())
        return all;
    Candidates found;
    for (const auto* area : all)
        if (samePlaceName(kecamatan, area->kecamatan))
            found.push_back(area);
    return found;
}

/// What the name may have been meant to be: the nearest few, those of the stated kecamatan first.
Candidates resembling(const Areas& areas, const StatedPlace& stated)
{
    constexpr std::size_t most = 5;
    struct Near
    {
        bool elsewhere = false;
        std::size_t letters = 0;
        const Area* area = nullptr;
    };
    std::vector<Near> near;
    const auto key = placeKey(stated.kelurahan);
    if (key.empty())
        return {};
    for (const auto& area : areas.all()) {
        const auto letters = placeDistance(stated.kelurahan, area.name);
        if (letters * 2 <= key.size() + 1)
            near.push_back({inKecamatan({&area}, stated.kecamatan).empty(), letters, &area});
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
        return a.elsewhere != b.elsewhere ? b.elsewhere : a.letters < b.letters;
    });
    Candidates found;
    for (std::size_t i = 0; i < near.size() && i < most; ++i)
        found.push_back(near[i].area);
    return found;
}

PlaceMatch unmatched(const Areas& areas, const StatedPlace& stated, const Candidates& named,
                     const Candidates& here)
{
    if (here.size() > 1)
        return {PlaceMatchKind::Ambiguous, nullptr, here};
    if (!named.empty())
        return {PlaceMatchKind::Elsewhere, nullptr, named};
    return {PlaceMatchKind::Unknown, nullptr, resembling(areas, stated)};
}

} // namespace

PlaceMatch matchKelurahan(const Areas& areas, const StatedPlace& stated)
{
    if (const auto* area = areas.byCode(stated.code))
        return {PlaceMatchKind::Code, area, {}};
    if (const auto* area = areas.answered(stated.kelurahan, stated.kecamatan))
        return {PlaceMatchKind::Answer, area, {}};
    const auto named = placeKey(stated.kelurahan).empty() ? Candidates{} : areas.byName(stated.kelurahan);
    const auto here = inKecamatan(named, stated.kecamatan);
    if (here.size() == 1)
        return {PlaceMatchKind::Name, here.front(), {}};
    if (const auto* area = areas.answered(stated.kelurahan, {}))
        return {PlaceMatchKind::Answer, area, {}};
    if (!named.empty())
        return unmatched(areas, stated, named, here);
    const auto alike = spelledAlike(areas, stated.kelurahan);
    const auto alikeHere = inKecamatan(alike, stated.kecamatan);
    if (alikeHere.size() == 1)
        return {PlaceMatchKind::Spelling, alikeHere.front(), {}};
    return unmatched(areas, stated, alike, alikeHere);
}

} // namespace core
