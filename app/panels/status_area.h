#pragma once

#include "app/document/document.h"
#include "gis/crs/transform.h"

#include <QStatusBar>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace app {

/// The line below: what to do next, long work with its cancel button, coordinates, scale, coordinate system.
class StatusArea : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusArea(Document& document, QWidget* parent = nullptr);

    /// "435.968  9.228.146 m" in the plan's own system; empty where it has no such place.
    QString planeText(core::Position lonLat) const;

public Q_SLOTS:
    void showCursor(core::Position lonLat);
    void hideCursor();
    void showScale(double denominator);
    void showHint(const QString& text);

Q_SIGNALS:
    void scaleWanted(double denominator);

private:
    void planChanged();
    void typedScale();
    void showProgress(const QString& title, double fraction, int running);

    Document& m_document;
    std::optional<gis::Transform> m_transform{};
    std::string m_crs{};

    QLabel* m_hint;
    QLabel* m_jobTitle;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QLabel* m_degrees;
    QLabel* m_plane;
    QComboBox* m_scale;
    QLabel* m_system;
};

} // namespace app
