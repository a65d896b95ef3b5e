#include "app/cli/json_file.h"

#include "core/base/csv.h"

namespace app::cli {

using Json = nlohmann::ordered_json;

core::Result<Json> readJsonFile(const std::string& path)
{
    PS_LET(const auto text, core::readTextFile(path));
    try {
        auto json = Json::parse(text);
        if (!json.is_object())
            return core::fail(core::ErrorCode::FileUnreadable, path, "{ … }");
        return json;
    } catch (const Json::exception& error) {
        return core::fail(core::ErrorCode::FileUnreadable, path, error.what());
    }
}

namespace {

core::Result<std::vector<double>> numbersIn(const Json& list, const std::string& path, const std::string& key)
{
    if (!list.is_array())
        return core::fail(core::ErrorCode::FileUnreadable, path, key);
    std::vector<double> numbers;
    for (const auto& number : list) {
        if (!number.is_number())
            return core::fail(core::ErrorCode::FileUnreadable, path, key);
        numbers.push_back(number.get<double>());
    }
    return numbers;
}

} // namespace

core::Result<std::vector<double>> numbersAt(const Json& json, const std::string& path, const std::string& key)
{
    return numbersIn(json.contains(key) ? json.at(key) : Json{}, path, key);
}

core::Result<std::vector<std::vector<double>>> matrixAt(const Json& json, const std::string& path,
                                                        const std::string& key)
{
    if (!json.contains(key) || !json.at(key).is_array())
        return core::fail(core::ErrorCode::FileUnreadable, path, key);
    std::vector<std::vector<double>> rows;
    for (const auto& row : json.at(key)) {
        PS_LET(auto numbers, numbersIn(row, path, key + "[" + std::to_string(rows.size()) + "]"));
        rows.push_back(std::move(numbers));
    }
    return rows;
}

} // namespace app::cli
