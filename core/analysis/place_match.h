#pragma once

#include "core/analysis/areas.h"

#include <string>
#include <vector>

namespace core {

/// How a table names a kelurahan; each part may be empty.
struct StatedPlace
{
    std::string code{};
    std::string kelurahan{};
    std::string kecamatan{};
};

enum class PlaceMatchKind
{
    Code,
    Answer,    // somebody said what the name means
    Name,      // the same name but for title, case and spaces
    Spelling,  // another spelling of one name (samePlaceName)
    Ambiguous, // `candidates` are all meant alike
    Elsewhere, // the name is there, in another kecamatan than stated: `candidates`
    Unknown    // `candidates` resemble it
};

struct PlaceMatch
{
    PlaceMatchKind kind = PlaceMatchKind::Unknown;
    const Area* area = nullptr; // of `areas`; null for the last three kinds
    std::vector<const Area*> candidates{};
};

/// Which kelurahan is meant: by code first, then by what people have answered, by name, by spelling; the
/// kecamatan tells those of one name apart.
PlaceMatch matchKelurahan(const Areas& areas, const StatedPlace& stated);

} // namespace core
