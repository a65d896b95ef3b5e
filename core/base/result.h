#pragma once

#include "core/base/error.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace core {

template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::FileNotFound, path);`
inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {}, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace core

#define PS_JOIN2(a, b) a##b
#define PS_JOIN(a, b) PS_JOIN2(a, b)

/// Runs something that gives a Result and returns its error from the current function, if any.
#define PS_TRY(expression)                                                                                   \
    do {                                                                                                     \
        auto psResult = (expression);                                                                        \
        if (!psResult)                                                                                       \
            return tl::unexpected<core::Error>(std::move(psResult).error());                                 \
    } while (false)

/// `PS_LET(const auto rows, readRows());` — a declaration that returns the error instead, if there is one.
#define PS_LET(declaration, expression)                                                                      \
    auto PS_JOIN(psResult, __LINE__) = (expression);                                                         \
    if (!PS_JOIN(psResult, __LINE__))                                                                        \
        return tl::unexpected<core::Error>(std::move(PS_JOIN(psResult, __LINE__)).error());                  \
    declaration = *std::move(PS_JOIN(psResult, __LINE__))
