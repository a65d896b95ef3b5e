#pragma once

#include "app/document/document.h"

#include <QImage>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

namespace app {

/// Sites beside each other, each in the middle of a map of its own, all at one scale: the wheel and + − zoom
/// them together, dragging and the arrow keys move them together, 0 goes back. Painted in the background.
class SiteMaps : public QWidget
{
    Q_OBJECT

public:
    struct Site
    {
        core::Uuid uuid{};
        QString name{};
        bool operator==(const Site&) const = default;
    };

    explicit SiteMaps(Document& document, QWidget* parent = nullptr);
    ~SiteMaps() override;

    void show(std::vector<Site> sites);

    double scale() const { return m_scale; } // the denominator; 0 before the first picture
    QPointF offset() const { return m_offset; }
    QSize sizeHint() const override { return {640, 420}; }

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Pictures
    {
        std::vector<QImage> images{}; // one a site; null where it has no outline
        double scale = 0.0;
    };
    void ask();
    void zoomBy(double factor);
    void moveBy(QPointF pixels);
    std::vector<QRect> cells() const; // one a site, name line included
    QSize mapSize() const;

    Document& m_document;
    std::vector<Site> m_sites{};
    Pictures m_pictures{};
    double m_chosen = 0.0; // the scale somebody chose; 0: the largest round one that shows every site
    double m_scale = 0.0;  // wanted now
    QPointF m_offset{};    // of all maps from their sites, metres
    QPointF m_shift{};     // pixels that the pictures are dragged and not yet painted
    std::optional<QPointF> m_dragged{};
    std::shared_ptr<core::Progress> m_running{};
};

} // namespace app
