#include "gis/crs/crs.h"

#include "gis/crs/proj_handle.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace gis {

namespace {

std::string cleaned(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() &&
           (text.back() == '\0' || std::isspace(static_cast<unsigned char>(text.back())) != 0))
        text.remove_suffix(1);
    const bool digits = !text.empty() && std::all_of(text.begin(), text.end(),
                                                     [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits ? "EPSG:" + std::string{text} : std::string{text};
}

/// The horizontal part of a compound or bound system.
ProjObject horizontal(PJ_CONTEXT* context, ProjObject object)
{
    for (;;) {
        const auto type = proj_get_type(object.get());
        if (type == PJ_TYPE_COMPOUND_CRS)
            object.reset(proj_crs_get_sub_crs(context, object.get(), 0));
        else if (type == PJ_TYPE_BOUND_CRS)
            object.reset(proj_get_source_crs(context, object.get()));
        else
            return object;
        if (!object)
            return object;
    }
}

/// The EPSG code that stands in the definition, or one that PROJ is sure of (ESRI's .prj bear none).
std::string codeOf(PJ_CONTEXT* context, const PJ* object)
{
    const char* authority = proj_get_id_auth_name(object, 0);
    const char* code = proj_get_id_code(object, 0);
    if (authority != nullptr && code != nullptr)
        return std::string{authority} + ":" + code;

    constexpr int sure = 70; // PROJ: equivalent, whatever the name
    int* confidence = nullptr;
    PJ_OBJ_LIST* matches = proj_identify(context, object, "EPSG", nullptr, &confidence);
    std::string best;
    if (matches != nullptr && proj_list_get_count(matches) > 0 && confidence[0] >= sure) {
        const ProjObject match{proj_list_get(context, matches, 0)};
        const char* matchedAuthority = proj_get_id_auth_name(match.get(), 0);
        const char* matchedCode = proj_get_id_code(match.get(), 0);
        if (matchedAuthority != nullptr && matchedCode != nullptr)
            best = std::string{matchedAuthority} + ":" + matchedCode;
    }
    proj_int_list_destroy(confidence);
    proj_list_destroy(matches);
    return best;
}

bool isGeographic(PJ_TYPE type)
{
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

} // namespace

core::Result<Crs> findCrs(const std::string& text)
{
    const auto definition = cleaned(text);
    if (definition.empty())
        return core::fail(core::ErrorCode::CrsUnknown, text);

    const auto context = makeProjContext();
    auto object = ProjObject{proj_create(context.get(), definition.c_str())};
    if (object)
        object = horizontal(context.get(), std::move(object));
    if (!object || proj_is_crs(object.get()) == 0)
        return core::fail(core::ErrorCode::CrsUnknown, text);
    const auto type = proj_get_type(object.get());
    if (!isGeographic(type) && type != PJ_TYPE_PROJECTED_CRS)
        return core::fail(core::ErrorCode::CrsUnknown, text, "not a system on the earth");

    Crs crs;
    crs.geographic = isGeographic(type);
    crs.code = codeOf(context.get(), object.get());
    if (crs.code == "OGC:CRS84")
        crs.code = "EPSG:4326";
    const char* name = proj_get_name(object.get());
    crs.name = name != nullptr ? name : "";
    const char* wkt =
        crs.code.empty() ? proj_as_wkt(context.get(), object.get(), PJ_WKT2_2019, nullptr) : nullptr;
    crs.text = !crs.code.empty() ? crs.code : wkt != nullptr ? std::string{wkt} : definition;
    return crs;
}

} // namespace gis
